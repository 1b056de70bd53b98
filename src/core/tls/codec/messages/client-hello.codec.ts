import type { Reader, Writer } from '../../../bytes';
import type { ClientHello } from '../../messages';
import { cipherSuiteName, compressionMethodName, shownAs, versionName } from '../code-points';
import { readCodes, writeCodes, type CodeList } from '../extensions/code-list';
import { readExtensions, writeExtensions, type LookIntoExtension } from '../extensions/extension-block.codec';
import { readSessionId } from './session-id';

const field = 'tls.handshake.clientHello';
const suites: CodeList = {
  list: `${field}.cipherSuites`,
  item: `${field}.cipherSuite`,
  lengthBytes: 2,
  codeBytes: 2,
  name: cipherSuiteName,
};
const methods: CodeList = {
  list: `${field}.compressionMethods`,
  item: `${field}.compressionMethod`,
  lengthBytes: 1,
  codeBytes: 1,
  name: compressionMethodName,
};

/** RFC 8446 §4.1.2, RFC 5246 §7.4.1.2; without extensions their block is left out, as TLS 1.2 has it. */
export function writeClientHello(writer: Writer, hello: ClientHello): void {
  writer.u16(hello.legacyVersion).bytes(hello.random);
  writer.vector(1, (id) => id.bytes(hello.sessionId));
  writeCodes(writer, suites, hello.cipherSuites);
  writeCodes(writer, methods, hello.compressionMethods);
  if (hello.extensions.length) writeExtensions(writer, hello.extensions);
}

export function readClientHello(reader: Reader, look: LookIntoExtension): ClientHello {
  return {
    kind: 'clientHello',
    legacyVersion: reader.u16(`${field}.legacyVersion`, shownAs(versionName)),
    random: reader.bytes(`${field}.random`, 32),
    sessionId: readSessionId(reader, `${field}.sessionId`),
    cipherSuites: readCodes(reader, suites),
    compressionMethods: readCodes(reader, methods),
    extensions: reader.remaining ? readExtensions(reader, `${field}.extensions`, 'clientHello', look) : [],
  };
}
