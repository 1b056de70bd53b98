import type { Reader } from '../../../bytes';
import type { Extension } from '../../messages';
import { readRest } from '../opaque';
import { decodeExtension, encodeExtension } from './extension';

const field = 'tls.extension.sessionTicket';

/** The client's ticket of an earlier session, or nothing: both sides can do tickets (RFC 5077 §3.2). */
export function encodeSessionTicket(ticket: Uint8Array): Extension {
  return encodeExtension('session_ticket', (writer) => writer.bytes(ticket));
}

export function decodeSessionTicket(extension: Extension): Uint8Array {
  return decodeExtension(extension, field, readSessionTicket);
}

export function readSessionTicket(reader: Reader): Uint8Array {
  return readRest(reader, `${field}.ticket`);
}
