import type { Reader, Writer } from '../../../bytes';
import type { NewSessionTicket } from '../../messages';
import type { TlsVersion } from '../../names';
import { readExtensions, writeExtensions, type LookIntoExtension } from '../extensions/extension-block.codec';
import { readFilledOpaque, readOpaque } from '../opaque';

const field = 'tls.handshake.newSessionTicket';

/** RFC 8446 §4.6.1; RFC 5077 §3.3, which has lifetime and ticket only. */
export function writeNewSessionTicket(writer: Writer, message: NewSessionTicket): void {
  const isTls13 = message.version === 'TLSv1.3';
  writer.u32(message.lifetime);
  if (isTls13) writer.u32(message.ageAdd).vector(1, (nonce) => nonce.bytes(message.nonce));
  writer.vector(2, (ticket) => ticket.bytes(message.ticket));
  if (isTls13) writeExtensions(writer, message.extensions);
}

export function readNewSessionTicket(reader: Reader, version: TlsVersion, look: LookIntoExtension): NewSessionTicket {
  const isTls13 = version === 'TLSv1.3';
  return {
    kind: 'newSessionTicket',
    version,
    lifetime: reader.u32(`${field}.ticketLifetime`),
    ageAdd: isTls13 ? reader.u32(`${field}.ticketAgeAdd`) : 0,
    nonce: isTls13 ? readOpaque(reader, `${field}.ticketNonce`, 1) : new Uint8Array(),
    ticket: isTls13 ? readFilledOpaque(reader, `${field}.ticket`, 2) : readOpaque(reader, `${field}.ticket`, 2),
    extensions: isTls13 ? readExtensions(reader, `${field}.extensions`, 'newSessionTicket', look) : [],
  };
}
