import { decode, Reader, type Writer } from '../../../bytes';
import type { Extension } from '../../messages';
import { extensionTypeName, shownAs } from '../code-points';
import { readRest } from '../opaque';
import { extensionBody, extensionField, type ExtensionHost } from './extension-bodies';

/** Reads one extension's body where it stands; what it returns is not kept. */
export type LookIntoExtension = (body: Reader, type: number, host: ExtensionHost) => unknown;

/** `Extension extensions<0..2^16-1>` (RFC 8446 §4.2). */
export function writeExtensions(writer: Writer, extensions: readonly Extension[]): void {
  writer.vector(2, (block) => {
    for (const { type, data } of extensions) block.u16(type).vector(2, (body) => body.bytes(data));
  });
}

export function readExtensions(
  reader: Reader,
  field: string,
  host: ExtensionHost,
  look: LookIntoExtension,
): Extension[] {
  return reader.vector(field, 2, (block) => block.list((extension) => readExtension(extension, host, look)));
}

/** Decoding for a machine: the bodies stay bytes until somebody asks for one. */
export const leaveExtensionsOpaque: LookIntoExtension = (body) => readRest(body, 'tls.extension.other.data');

/** Decoding for an annotation: known bodies are opened; one that is malformed stays whole, and its neighbours readable. */
export const openExtensions: LookIntoExtension = (body, type, host) => {
  const read = extensionBody(extensionTypeName(type), host);
  if (!read) return readRest(body, 'tls.extension.other.data');
  return isWellFormed(body.peek(body.remaining), read) ? read(body) : body.rest('tls.undecodable');
};

function readExtension(reader: Reader, host: ExtensionHost, look: LookIntoExtension): Extension {
  const [high = 0, low = 0] = reader.peek(2);
  const field = extensionField(extensionTypeName(high * 256 + low));
  return reader.group(field, (extension) => {
    const type = extension.u16('tls.extension.type', shownAs(extensionTypeName));
    const length = extension.u16('tls.extension.length');
    const data = extension.peek(length);
    extension.exactly(field, length, (body) => look(body, type, host));
    return { type, data };
  });
}

function isWellFormed(data: Uint8Array, read: (reader: Reader) => unknown): boolean {
  const attempt = decode(() => {
    const reader = Reader.over(data);
    read(reader);
    reader.expectEnd('tls.extension');
  });
  return attempt.ok;
}
