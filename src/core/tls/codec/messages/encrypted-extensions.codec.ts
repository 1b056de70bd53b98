import type { Reader, Writer } from '../../../bytes';
import type { EncryptedExtensions } from '../../messages';
import { readExtensions, writeExtensions, type LookIntoExtension } from '../extensions/extension-block.codec';

/** RFC 8446 §4.3.1. */
export function writeEncryptedExtensions(writer: Writer, message: EncryptedExtensions): void {
  writeExtensions(writer, message.extensions);
}

export function readEncryptedExtensions(reader: Reader, look: LookIntoExtension): EncryptedExtensions {
  const field = 'tls.handshake.encryptedExtensions.extensions';
  return { kind: 'encryptedExtensions', extensions: readExtensions(reader, field, 'encryptedExtensions', look) };
}
