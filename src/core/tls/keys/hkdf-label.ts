import { encodeUtf8, Writer } from '../../bytes';
import { hashLength, type Crypto, type HashName } from '../../crypto';

/** HKDF-Expand-Label(Secret, Label, Context, Length) (RFC 8446 §7.1). */
export function hkdfExpandLabel(
  crypto: Crypto,
  hash: HashName,
  secret: Uint8Array,
  label: string,
  context: Uint8Array,
  length: number,
): Uint8Array {
  const hkdfLabel = new Writer()
    .u16(length)
    .vector(1, (inner) => inner.bytes(encodeUtf8(`tls13 ${label}`)))
    .vector(1, (inner) => inner.bytes(context))
    .finish();
  return crypto.hkdfExpand(hash, secret, hkdfLabel, length);
}

/** Derive-Secret(Secret, Label, Messages), the messages given by their Transcript-Hash (RFC 8446 §7.1). */
export function deriveSecret(
  crypto: Crypto,
  hash: HashName,
  secret: Uint8Array,
  label: string,
  transcriptHash: Uint8Array,
): Uint8Array {
  return hkdfExpandLabel(crypto, hash, secret, label, transcriptHash, hashLength[hash]);
}
