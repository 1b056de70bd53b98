import { gcm } from '@noble/ciphers/aes.js';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import type { AeadName, Crypto, CurveName, GroupName, HashName } from './crypto';

const hashes = { sha256, sha384 } satisfies Record<HashName, unknown>;
const curves = { secp256r1: p256, secp384r1: p384 } satisfies Record<CurveName, unknown>;
const ciphers = { aes128gcm: gcm, aes256gcm: gcm, chacha20poly1305 } satisfies Record<AeadName, unknown>;

/** The Crypto interface on the noble libraries: pure JavaScript, the same bytes in every browser and in Node. */
export const nobleCrypto: Crypto = {
  digest: (hash, message) => hashes[hash](message),
  hmac: (hash, key, message) => hmac(hashes[hash], key, message),
  hkdfExtract: (hash, salt, inputKey) => extract(hashes[hash], inputKey, salt),
  hkdfExpand: (hash, key, info, length) => expand(hashes[hash], key, info, length),
  seal: (aead, key, nonce, additional, plaintext) => ciphers[aead](key, nonce, additional).encrypt(plaintext),
  unseal: (aead, key, nonce, additional, sealed) => orNull(() => ciphers[aead](key, nonce, additional).decrypt(sealed)),
  keyPair: (group, secret) => {
    if (group === 'x25519') {
      const privateKey = secret.slice(0, 32);
      return { privateKey, publicKey: x25519.getPublicKey(privateKey) };
    }
    const curve = curves[group];
    const { secretKey } = curve.keygen(secret.slice(0, curve.lengths.seed));
    return { privateKey: secretKey, publicKey: curve.getPublicKey(secretKey, false) };
  },
  sharedSecret: (group, privateKey, peerPublicKey) => orNull(() => agree(group, privateKey, peerPublicKey)),
  signEcdsa: (curve, hash, privateKey, message) =>
    curves[curve].sign(hashes[hash](message), privateKey, { prehash: false, format: 'der', lowS: false }),
  verifyEcdsa: (curve, hash, publicKey, message, signature) =>
    orNull(() =>
      curves[curve].verify(signature, hashes[hash](message), publicKey, { prehash: false, format: 'der', lowS: false }),
    ) ?? false,
};

/** The x-coordinate for a NIST curve (RFC 8446 §7.4.2); compressed points are not allowed in TLS 1.3. */
function agree(group: GroupName, privateKey: Uint8Array, peerPublicKey: Uint8Array): Uint8Array | null {
  if (group === 'x25519') return x25519.getSharedSecret(privateKey, peerPublicKey);
  return peerPublicKey[0] === 4 ? curves[group].getSharedSecret(privateKey, peerPublicKey, true).slice(1) : null;
}

/** noble throws on input that is not a point, not a signature or not authentic; for us these are answers. */
function orNull<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch {
    return null;
  }
}
