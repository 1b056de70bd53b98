import { Reader, Writer } from '../../../bytes';
import type { Extension } from '../../messages';
import { extensionTypeCode, type ExtensionName } from '../code-points';

/** The first extension of the given type, or `null`. */
export function findExtension(extensions: readonly Extension[], type: ExtensionName): Extension | null {
  const code = extensionTypeCode(type);
  return extensions.find((extension) => extension.type === code) ?? null;
}

/** The first type that occurs twice, which no block of extensions may hold (RFC 8446 §4.2), or `null`. */
export function repeatedExtension(extensions: readonly Extension[]): number | null {
  const types = extensions.map((extension) => extension.type);
  return types.find((type, i) => types.indexOf(type) !== i) ?? null;
}

export function encodeExtension(type: ExtensionName, body: (writer: Writer) => void): Extension {
  const writer = new Writer();
  body(writer);
  return { type: extensionTypeCode(type), data: writer.finish() };
}

/** Runs the reader of an extension's body over all of its data. */
export function decodeExtension<T>(extension: Extension, field: string, read: (reader: Reader) => T): T {
  const reader = Reader.over(extension.data);
  const value = read(reader);
  reader.expectEnd(field);
  return value;
}

/** The body of an extension that says everything by being there. */
export function readNothing(): void {}
