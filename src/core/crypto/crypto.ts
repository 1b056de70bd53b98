/**
 * The primitives TLS and the certificates need, synchronous and without randomness of their own.
 * Peer input never throws: what cannot be computed comes back as `null` or `false`.
 */
export interface Crypto {
  digest(hash: HashName, message: Uint8Array): Uint8Array;
  hmac(hash: HashName, key: Uint8Array, message: Uint8Array): Uint8Array;
  /** HKDF-Extract (RFC 5869 §2.2). */
  hkdfExtract(hash: HashName, salt: Uint8Array, inputKey: Uint8Array): Uint8Array;
  /** HKDF-Expand (RFC 5869 §2.3). */
  hkdfExpand(hash: HashName, key: Uint8Array, info: Uint8Array, length: number): Uint8Array;

  /** AEAD encryption (RFC 5116): ciphertext followed by a 16-byte tag; 12-byte nonce. */
  seal(aead: AeadName, key: Uint8Array, nonce: Uint8Array, additional: Uint8Array, plaintext: Uint8Array): Uint8Array;
  /** The plaintext, or `null` when the tag is wrong. */
  unseal(
    aead: AeadName,
    key: Uint8Array,
    nonce: Uint8Array,
    additional: Uint8Array,
    sealed: Uint8Array,
  ): Uint8Array | null;

  /** A key pair from `keySecretLength` secret bytes; the public key as TLS carries it (RFC 8446 §4.2.8). */
  keyPair(group: GroupName, secret: Uint8Array): KeyPair;
  /** The (EC)DHE shared secret, or `null` when the peer's share is not a valid point of the group. */
  sharedSecret(group: GroupName, privateKey: Uint8Array, peerPublicKey: Uint8Array): Uint8Array | null;

  /** Deterministic ECDSA (RFC 6979), DER-encoded. */
  signEcdsa(curve: CurveName, hash: HashName, privateKey: Uint8Array, message: Uint8Array): Uint8Array;
  /** Verifies a DER-encoded ECDSA signature; high-S is allowed, as OpenSSL produces it. */
  verifyEcdsa(
    curve: CurveName,
    hash: HashName,
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ): boolean;
}

export type HashName = 'sha256' | 'sha384';
export type AeadName = 'aes128gcm' | 'aes256gcm' | 'chacha20poly1305';
export type CurveName = 'secp256r1' | 'secp384r1';
export type GroupName = 'x25519' | CurveName;

export interface KeyPair {
  readonly privateKey: Uint8Array;
  /** x25519: 32 bytes; NIST curves: an uncompressed point, 65 or 97 bytes. */
  readonly publicKey: Uint8Array;
}

export const hashLength: Record<HashName, number> = { sha256: 32, sha384: 48 };
/** Enough for the largest curve without bias (FIPS 186-5 A.4.1). */
export const keySecretLength = 72;

export const aeadKeyLength: Record<AeadName, number> = { aes128gcm: 16, aes256gcm: 32, chacha20poly1305: 32 };
