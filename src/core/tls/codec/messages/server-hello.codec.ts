import { equalBytes, fromHex, type Reader, type Writer } from '../../../bytes';
import type { ServerHello } from '../../messages';
import { cipherSuiteName, compressionMethodName, shownAs, versionName } from '../code-points';
import { readExtensions, writeExtensions, type LookIntoExtension } from '../extensions/extension-block.codec';
import { readSessionId } from './session-id';

const field = 'tls.handshake.serverHello';

/** The SHA-256 of `HelloRetryRequest`: a ServerHello with this random is one (RFC 8446 §4.1.3). */
export const helloRetryRequestRandom = fromHex('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c');

export function isHelloRetryRequest(hello: ServerHello): boolean {
  return equalBytes(hello.random, helloRetryRequestRandom);
}

/** RFC 8446 §4.1.3, RFC 5246 §7.4.1.3; without extensions their block is left out, as TLS 1.2 has it. */
export function writeServerHello(writer: Writer, hello: ServerHello): void {
  writer.u16(hello.legacyVersion).bytes(hello.random);
  writer.vector(1, (id) => id.bytes(hello.sessionId));
  writer.u16(hello.cipherSuite).u8(hello.compressionMethod);
  if (hello.extensions.length) writeExtensions(writer, hello.extensions);
}

export function readServerHello(reader: Reader, look: LookIntoExtension): ServerHello {
  const hello: ServerHello = {
    kind: 'serverHello',
    legacyVersion: reader.u16(`${field}.legacyVersion`, shownAs(versionName)),
    random: reader.bytes(`${field}.random`, 32),
    sessionId: readSessionId(reader, `${field}.sessionId`),
    cipherSuite: reader.u16(`${field}.cipherSuite`, shownAs(cipherSuiteName)),
    compressionMethod: reader.u8(`${field}.compressionMethod`, shownAs(compressionMethodName)),
    extensions: [],
  };
  const host = isHelloRetryRequest(hello) ? 'helloRetryRequest' : 'serverHello';
  return reader.remaining ? { ...hello, extensions: readExtensions(reader, `${field}.extensions`, host, look) } : hello;
}
