import { hashLength, type Crypto, type HashName } from '../../crypto';
import { hkdfExpandLabel } from './hkdf-label';
import { prf } from './prf';

/** verify_data = HMAC(finished_key, Transcript-Hash), the key from the sender's handshake traffic secret (RFC 8446 §4.4.4). */
export function verifyData13(
  crypto: Crypto,
  hash: HashName,
  trafficSecret: Uint8Array,
  transcriptHash: Uint8Array,
): Uint8Array {
  const finishedKey = hkdfExpandLabel(crypto, hash, trafficSecret, 'finished', new Uint8Array(), hashLength[hash]);
  return crypto.hmac(hash, finishedKey, transcriptHash);
}

/** verify_data = PRF(master_secret, finished_label, Hash(handshake_messages))[0..11] (RFC 5246 §7.4.9). */
export function verifyData12(
  crypto: Crypto,
  hash: HashName,
  masterSecret: Uint8Array,
  sender: 'client' | 'server',
  transcriptHash: Uint8Array,
): Uint8Array {
  return prf(crypto, hash, masterSecret, `${sender} finished`, transcriptHash, 12);
}
