import { concat, Writer } from '../../bytes';

/** The 64-bit record sequence number in network byte order (RFC 8446 §5.3). */
export function sequenceBytes(sequence: number): Uint8Array {
  return new Writer()
    .u32(Math.floor(sequence / 2 ** 32))
    .u32(sequence % 2 ** 32)
    .finish();
}

/** The sequence number, padded to the left, XORed with the IV (RFC 8446 §5.3, RFC 7905 §2). */
export function xoredNonce(iv: Uint8Array, sequence: number): Uint8Array {
  const padded = concat(new Uint8Array(iv.length - 8), sequenceBytes(sequence));
  return iv.map((byte, i) => byte ^ (padded[i] ?? 0));
}
