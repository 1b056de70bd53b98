import { codePointTable } from './code-point-table';

/** RFC 8446 §4 and RFC 5246 §7.4, with those we only name. */
const types = codePointTable({
  hello_request: 0,
  client_hello: 1,
  server_hello: 2,
  new_session_ticket: 4,
  end_of_early_data: 5,
  encrypted_extensions: 8,
  certificate: 11,
  server_key_exchange: 12,
  certificate_request: 13,
  server_hello_done: 14,
  certificate_verify: 15,
  client_key_exchange: 16,
  finished: 20,
  certificate_url: 21,
  certificate_status: 22,
  key_update: 24,
  compressed_certificate: 25,
  message_hash: 254,
});

export type HandshakeTypeName = (typeof types.names)[number];

export function handshakeTypeCode(name: HandshakeTypeName): number {
  return types.code(name);
}

export function handshakeTypeName(code: number): HandshakeTypeName | null {
  return types.name(code);
}
