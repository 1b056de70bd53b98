import type { Reader } from '../../../bytes';
import type { Extension } from '../../messages';
import { pskKeyExchangeModeName } from '../code-points';
import { readCodes, writeCodes, type CodeList } from './code-list';
import { decodeExtension, encodeExtension } from './extension';

const list: CodeList = {
  list: 'tls.extension.pskKeyExchangeModes.keModes',
  item: 'tls.extension.pskKeyExchangeModes.keMode',
  lengthBytes: 1,
  codeBytes: 1,
  name: pskKeyExchangeModeName,
};

/** How the client is willing to use tickets: alone or with a fresh key exchange (RFC 8446 §4.2.9). */
export function encodePskKeyExchangeModes(codes: readonly number[]): Extension {
  return encodeExtension('psk_key_exchange_modes', (writer) => writeCodes(writer, list, codes));
}

export function decodePskKeyExchangeModes(extension: Extension): number[] {
  return decodeExtension(extension, 'tls.extension.pskKeyExchangeModes', readPskKeyExchangeModes);
}

export function readPskKeyExchangeModes(reader: Reader): number[] {
  return readCodes(reader, list);
}
