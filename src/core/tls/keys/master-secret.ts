import { concat } from '../../bytes';
import type { Crypto, HashName } from '../../crypto';
import { prf } from './prf';

/** master_secret bound to both randoms only (RFC 5246 §8.1). */
export function masterSecret(
  crypto: Crypto,
  hash: HashName,
  preMasterSecret: Uint8Array,
  clientRandom: Uint8Array,
  serverRandom: Uint8Array,
): Uint8Array {
  return prf(crypto, hash, preMasterSecret, 'master secret', concat(clientRandom, serverRandom), 48);
}

/** master_secret bound to the whole handshake up to ClientKeyExchange (RFC 7627 §4). */
export function extendedMasterSecret(
  crypto: Crypto,
  hash: HashName,
  preMasterSecret: Uint8Array,
  sessionHash: Uint8Array,
): Uint8Array {
  return prf(crypto, hash, preMasterSecret, 'extended master secret', sessionHash, 48);
}
