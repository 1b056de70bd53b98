import { type Reader } from '../../bytes';

/** The one byte that says: what follows is under the new keys (RFC 5246 §7.1); in TLS 1.3 it says nothing (RFC 8446 §5). */
export function encodeChangeCipherSpec(): Uint8Array {
  return Uint8Array.of(1);
}

export function decodeChangeCipherSpec(reader: Reader): { readonly kind: 'changeCipherSpec' } {
  const value = reader.u8('tls.changeCipherSpec');
  return value === 1 ? { kind: 'changeCipherSpec' } : reader.fail('tls.changeCipherSpec', '1');
}
