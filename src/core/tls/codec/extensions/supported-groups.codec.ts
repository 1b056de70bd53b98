import type { Reader } from '../../../bytes';
import type { Extension } from '../../messages';
import { groupName } from '../code-points';
import { readCodes, writeCodes, type CodeList } from './code-list';
import { decodeExtension, encodeExtension } from './extension';

const list: CodeList = {
  list: 'tls.extension.supportedGroups.namedGroupList',
  item: 'tls.extension.supportedGroups.namedGroup',
  lengthBytes: 2,
  codeBytes: 2,
  name: groupName,
};

/** The groups a party can exchange keys in, most wanted first (RFC 8446 §4.2.7, RFC 8422 §5.1.1). */
export function encodeSupportedGroups(codes: readonly number[]): Extension {
  return encodeExtension('supported_groups', (writer) => writeCodes(writer, list, codes));
}

export function decodeSupportedGroups(extension: Extension): number[] {
  return decodeExtension(extension, 'tls.extension.supportedGroups', readSupportedGroups);
}

export function readSupportedGroups(reader: Reader): number[] {
  return readCodes(reader, list);
}
