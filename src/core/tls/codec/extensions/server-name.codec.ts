import { decodeUtf8, encodeUtf8, type Reader } from '../../../bytes';
import type { Extension } from '../../messages';
import { serverNameTypeName, shownAs } from '../code-points';
import { readOpaque } from '../opaque';
import { decodeExtension, encodeExtension, readNothing } from './extension';

const field = 'tls.extension.serverName';
const hostNameType = 0;

/**
 * The host a client means to reach (RFC 6066 §3).
 * Simplified: a list holds one name, as RFC 6066 allows no second of the same type and no other type was ever defined.
 */
export function encodeServerName(hostName: string): Extension {
  return encodeExtension('server_name', (writer) =>
    writer.vector(2, (list) => list.u8(hostNameType).vector(2, (name) => name.bytes(encodeUtf8(hostName)))),
  );
}

export function decodeServerName(extension: Extension): string {
  return decodeExtension(extension, field, readServerName);
}

export function readServerName(reader: Reader): string {
  return reader.vector(`${field}.serverNameList`, 2, (list) => list.group(`${field}.serverName`, readHostName));
}

/** The server's empty answer: the name was used (RFC 6066 §3). */
export function encodeServerNameAcknowledgement(): Extension {
  return encodeExtension('server_name', readNothing);
}

export function decodeServerNameAcknowledgement(extension: Extension): void {
  decodeExtension(extension, field, readNothing);
}

function readHostName(reader: Reader): string {
  const type = reader.u8(`${field}.nameType`, shownAs(serverNameTypeName));
  if (type !== hostNameType) reader.fail(`${field}.nameType`, 'host_name');
  const name = readOpaque(reader, `${field}.hostName`, 2, decodeUtf8);
  const isAscii = name.length > 0 && name.every((byte) => byte > 0x20 && byte < 0x7f);
  return isAscii ? decodeUtf8(name) : reader.fail(`${field}.hostName`, 'an ASCII host name');
}
