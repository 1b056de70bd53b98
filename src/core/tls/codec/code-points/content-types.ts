import type { TlsRecord } from '../../turn';
import { codePointTable } from './code-point-table';

export type ContentType = TlsRecord['contentType'];

/** RFC 8446 §5.1; heartbeat is left out, as nothing here speaks it. */
const types = codePointTable<ContentType>({ change_cipher_spec: 20, alert: 21, handshake: 22, application_data: 23 });

export function contentTypeCode(name: ContentType): number {
  return types.code(name);
}

export function contentTypeName(code: number): ContentType | null {
  return types.name(code);
}
