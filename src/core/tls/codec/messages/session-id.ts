import type { Reader } from '../../../bytes';
import { readOpaque } from '../opaque';

/** `opaque legacy_session_id<0..32>` (RFC 8446 §4.1.2). */
export function readSessionId(reader: Reader, field: string): Uint8Array {
  const id = readOpaque(reader, field, 1);
  return id.length <= 32 ? id : reader.fail(field, 'at most 32 bytes');
}
