import type { Reader } from '../../../bytes';
import type { Extension } from '../../messages';
import { signatureSchemeName } from '../code-points';
import { readCodes, writeCodes, type CodeList } from './code-list';
import { decodeExtension, encodeExtension } from './extension';

const list: CodeList = {
  list: 'tls.extension.signatureAlgorithms.supportedSignatureAlgorithms',
  item: 'tls.extension.signatureAlgorithms.signatureScheme',
  lengthBytes: 2,
  codeBytes: 2,
  name: signatureSchemeName,
};

/** The signatures a party can verify, most wanted first (RFC 8446 §4.2.3, RFC 5246 §7.4.1.4.1). */
export function encodeSignatureAlgorithms(codes: readonly number[]): Extension {
  return encodeExtension('signature_algorithms', (writer) => writeCodes(writer, list, codes));
}

export function decodeSignatureAlgorithms(extension: Extension): number[] {
  return decodeExtension(extension, 'tls.extension.signatureAlgorithms', readSignatureAlgorithms);
}

export function readSignatureAlgorithms(reader: Reader): number[] {
  return readCodes(reader, list);
}
