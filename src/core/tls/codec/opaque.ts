import type { Reader } from '../../bytes';

/**
 * An opaque vector (RFC 8446 §3.4): `<field>.length`, then `<field>` beside it, two leaves and no group.
 * An empty one leaves its length only.
 */
export function readOpaque(
  reader: Reader,
  field: string,
  lengthBytes: 1 | 2 | 3,
  show?: (bytes: Uint8Array) => string,
): Uint8Array {
  const length = readLength(reader, `${field}.length`, lengthBytes);
  return length ? reader.bytes(field, length, show) : new Uint8Array();
}

/** An opaque vector that the RFC wants to hold something: `<1..…>`. */
export function readFilledOpaque(reader: Reader, field: string, lengthBytes: 1 | 2 | 3): Uint8Array {
  const bytes = readOpaque(reader, field, lengthBytes);
  return bytes.length ? bytes : reader.fail(field, 'at least one byte');
}

/** Whatever is left, which may be nothing: then there is no leaf either. */
export function readRest(reader: Reader, field: string): Uint8Array {
  return reader.remaining ? reader.rest(field) : new Uint8Array();
}

function readLength(reader: Reader, field: string, lengthBytes: 1 | 2 | 3): number {
  if (lengthBytes === 1) return reader.u8(field);
  return lengthBytes === 2 ? reader.u16(field) : reader.u24(field);
}
