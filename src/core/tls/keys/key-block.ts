import { concat } from '../../bytes';
import { aeadKeyLength, type AeadName, type Crypto, type HashName } from '../../crypto';
import { prf } from './prf';
import type { TrafficKeys } from './traffic-keys';

/** client_write_key and IV, server_write_key and IV. */
export interface KeyBlock {
  readonly client: TrafficKeys;
  readonly server: TrafficKeys;
}

/** fixed_iv_length: the salt of GCM (RFC 5288 §3), the whole nonce of ChaCha20-Poly1305 (RFC 7905 §2). */
const fixedIvLength: Readonly<Record<AeadName, number>> = { aes128gcm: 4, aes256gcm: 4, chacha20poly1305: 12 };

/** key_block = PRF(master_secret, "key expansion", server_random + client_random), cut in order (RFC 5246 §6.3). */
export function keyBlock(
  crypto: Crypto,
  hash: HashName,
  aead: AeadName,
  masterSecret: Uint8Array,
  clientRandom: Uint8Array,
  serverRandom: Uint8Array,
): KeyBlock {
  const key = aeadKeyLength[aead];
  const iv = fixedIvLength[aead];
  const seed = concat(serverRandom, clientRandom);
  const block = prf(crypto, hash, masterSecret, 'key expansion', seed, 2 * key + 2 * iv);
  return {
    client: { key: block.slice(0, key), iv: block.slice(2 * key, 2 * key + iv) },
    server: { key: block.slice(key, 2 * key), iv: block.slice(2 * key + iv) },
  };
}
