import { Writer, type Reader } from '../../bytes';
import type { HandshakeMessage } from '../messages';
import type { TlsVersion } from '../names';
import { handshakeTypeCode, handshakeTypeName, shownAs, type HandshakeTypeName } from './code-points';
import { leaveExtensionsOpaque, type LookIntoExtension } from './extensions/extension-block.codec';
import { readCertificateVerify, writeCertificateVerify } from './messages/certificate-verify.codec';
import { readCertificate, writeCertificate } from './messages/certificate.codec';
import { readClientHello, writeClientHello } from './messages/client-hello.codec';
import { readClientKeyExchange, writeClientKeyExchange } from './messages/client-key-exchange.codec';
import { readEncryptedExtensions, writeEncryptedExtensions } from './messages/encrypted-extensions.codec';
import { readFinished, writeFinished } from './messages/finished.codec';
import { readNewSessionTicket, writeNewSessionTicket } from './messages/new-session-ticket.codec';
import { readServerHello, writeServerHello } from './messages/server-hello.codec';
import { readServerKeyExchange, writeServerKeyExchange } from './messages/server-key-exchange.codec';

type Kind = HandshakeMessage['kind'];

const typeOf: Readonly<Record<Kind, HandshakeTypeName>> = {
  clientHello: 'client_hello',
  serverHello: 'server_hello',
  newSessionTicket: 'new_session_ticket',
  encryptedExtensions: 'encrypted_extensions',
  certificate: 'certificate',
  serverKeyExchange: 'server_key_exchange',
  serverHelloDone: 'server_hello_done',
  certificateVerify: 'certificate_verify',
  clientKeyExchange: 'client_key_exchange',
  finished: 'finished',
};
const kindOf = new Map((Object.keys(typeOf) as Kind[]).map((kind) => [handshakeTypeCode(typeOf[kind]), kind]));

/** One handshake message with its header of four bytes (RFC 8446 §4). */
export function encodeHandshake(message: HandshakeMessage): Uint8Array {
  const type = handshakeTypeCode(typeOf[message.kind]);
  return new Writer()
    .u8(type)
    .vector(3, (body) => writeBody(body, message))
    .finish();
}

/**
 * Reads exactly one handshake message, header included (RFC 8446 §4).
 * `version` is the negotiated one; before that, messages whose form depends on it are read as those of TLS 1.2,
 * the only version that sends them in the clear. A type that has no `HandshakeMessage` is `invalid` at `tls.handshake.type`.
 */
export function decodeHandshake(reader: Reader, version: TlsVersion | null): HandshakeMessage {
  return readHandshake(reader, version, leaveExtensionsOpaque);
}

/** The same reading, with a say in what becomes of the bodies of extensions. */
export function readHandshake(reader: Reader, version: TlsVersion | null, look: LookIntoExtension): HandshakeMessage {
  const kind = handshakeKind(reader.peek(1)[0]);
  const field = `tls.handshake.${kind ?? 'other'}`;
  return reader.group(field, (message) => {
    message.u8('tls.handshake.type', shownAs(handshakeTypeName));
    if (!kind) return message.fail('tls.handshake.type', 'a handshake type with a codec');
    const length = message.u24('tls.handshake.length');
    return message.exactly(field, length, (body) => readBody(body, kind, version ?? 'TLSv1.2', look));
  });
}

/** The message a handshake type announces, if there is a codec for it. */
export function handshakeKind(type: number | undefined): Kind | null {
  return kindOf.get(type ?? -1) ?? null;
}

function writeBody(writer: Writer, message: HandshakeMessage): void {
  switch (message.kind) {
    case 'clientHello':
      return writeClientHello(writer, message);
    case 'serverHello':
      return writeServerHello(writer, message);
    case 'newSessionTicket':
      return writeNewSessionTicket(writer, message);
    case 'encryptedExtensions':
      return writeEncryptedExtensions(writer, message);
    case 'certificate':
      return writeCertificate(writer, message);
    case 'serverKeyExchange':
      return writeServerKeyExchange(writer, message);
    case 'serverHelloDone':
      return;
    case 'certificateVerify':
      return writeCertificateVerify(writer, message);
    case 'clientKeyExchange':
      return writeClientKeyExchange(writer, message);
    case 'finished':
      return writeFinished(writer, message);
  }
}

function readBody(reader: Reader, kind: Kind, version: TlsVersion, look: LookIntoExtension): HandshakeMessage {
  switch (kind) {
    case 'clientHello':
      return readClientHello(reader, look);
    case 'serverHello':
      return readServerHello(reader, look);
    case 'newSessionTicket':
      return readNewSessionTicket(reader, version, look);
    case 'encryptedExtensions':
      return readEncryptedExtensions(reader, look);
    case 'certificate':
      return readCertificate(reader, version, look);
    case 'serverKeyExchange':
      return readServerKeyExchange(reader);
    case 'serverHelloDone':
      return { kind };
    case 'certificateVerify':
      return readCertificateVerify(reader);
    case 'clientKeyExchange':
      return readClientKeyExchange(reader);
    case 'finished':
      return readFinished(reader);
  }
}
