import { concat, encodeUtf8 } from '../../bytes';
import type { Crypto, HashName } from '../../crypto';

/** PRF(secret, label, seed) = P_hash(secret, label + seed) (RFC 5246 §5). */
export function prf(
  crypto: Crypto,
  hash: HashName,
  secret: Uint8Array,
  label: string,
  seed: Uint8Array,
  length: number,
): Uint8Array {
  return pHash(crypto, hash, secret, concat(encodeUtf8(label), seed), length);
}

/** P_hash: HMAC(secret, A(1) + seed) + HMAC(secret, A(2) + seed) + …, where A(i) = HMAC(secret, A(i-1)), A(0) = seed. */
function pHash(crypto: Crypto, hash: HashName, secret: Uint8Array, seed: Uint8Array, length: number): Uint8Array {
  let output: Uint8Array = new Uint8Array();
  let a = seed;
  while (output.length < length) {
    a = crypto.hmac(hash, secret, a);
    output = concat(output, crypto.hmac(hash, secret, concat(a, seed)));
  }
  return output.slice(0, length);
}
