import type { Reader } from '../../../bytes';
import type { Extension } from '../../messages';
import { ecPointFormatName } from '../code-points';
import { readCodes, writeCodes, type CodeList } from './code-list';
import { decodeExtension, encodeExtension } from './extension';

const list: CodeList = {
  list: 'tls.extension.ecPointFormats.ecPointFormatList',
  item: 'tls.extension.ecPointFormats.ecPointFormat',
  lengthBytes: 1,
  codeBytes: 1,
  name: ecPointFormatName,
};

/** How a party can read the points of elliptic curves in TLS 1.2 (RFC 8422 §5.1.2). */
export function encodeEcPointFormats(codes: readonly number[]): Extension {
  return encodeExtension('ec_point_formats', (writer) => writeCodes(writer, list, codes));
}

export function decodeEcPointFormats(extension: Extension): number[] {
  return decodeExtension(extension, 'tls.extension.ecPointFormats', readEcPointFormats);
}

export function readEcPointFormats(reader: Reader): number[] {
  return readCodes(reader, list);
}
