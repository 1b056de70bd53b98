import type { Reader } from '../../../bytes';
import type { Extension } from '../../messages';
import { shownAs, versionName } from '../code-points';
import { readCodes, writeCodes, type CodeList } from './code-list';
import { decodeExtension, encodeExtension } from './extension';

const field = 'tls.extension.supportedVersions';
const list: CodeList = {
  list: `${field}.versions`,
  item: `${field}.protocolVersion`,
  lengthBytes: 1,
  codeBytes: 2,
  name: versionName,
};

/** The versions a ClientHello offers, most wanted first (RFC 8446 §4.2.1). */
export function encodeSupportedVersions(versions: readonly number[]): Extension {
  return encodeExtension('supported_versions', (writer) => writeCodes(writer, list, versions));
}

export function decodeSupportedVersions(extension: Extension): number[] {
  return decodeExtension(extension, field, readSupportedVersions);
}

export function readSupportedVersions(reader: Reader): number[] {
  return readCodes(reader, list);
}

/** The version a ServerHello or HelloRetryRequest selects (RFC 8446 §4.2.1). */
export function encodeSelectedVersion(version: number): Extension {
  return encodeExtension('supported_versions', (writer) => writer.u16(version));
}

export function decodeSelectedVersion(extension: Extension): number {
  return decodeExtension(extension, field, readSelectedVersion);
}

export function readSelectedVersion(reader: Reader): number {
  return reader.u16(`${field}.selectedVersion`, shownAs(versionName));
}
