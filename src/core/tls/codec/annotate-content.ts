import type { Field, Reader } from '../../bytes';
import type { TlsVersion } from '../names';
import { decodeAlert } from './alert.codec';
import { annotate } from './annotate';
import { decodeChangeCipherSpec } from './change-cipher-spec.codec';
import { handshakeTypeName, shownAs, type ContentType } from './code-points';
import { openExtensions } from './extensions/extension-block.codec';
import { handshakeKind, readHandshake } from './handshake.codec';
import { readRest } from './opaque';

/**
 * What a record holds, byte by byte, its protection off (RFC 8446 §5.1).
 * Simplified: a handshake message that goes on in the next record is `tls.undecodable` from its body on.
 */
export function annotateContent(
  contentType: ContentType,
  plaintext: Uint8Array,
  version: TlsVersion | null,
): readonly Field[] {
  return annotate(plaintext, (reader) => readContent(reader, contentType, version));
}

function readContent(reader: Reader, contentType: ContentType, version: TlsVersion | null): unknown {
  switch (contentType) {
    case 'handshake':
      return reader.list((message) => readMessage(message, version));
    case 'alert':
      return decodeAlert(reader);
    case 'change_cipher_spec':
      return decodeChangeCipherSpec(reader);
    case 'application_data':
      return readRest(reader, 'tls.applicationData');
  }
}

/** A message without a codec is not malformed: its body stays opaque, and what follows it is read. */
function readMessage(reader: Reader, version: TlsVersion | null): unknown {
  const [type] = reader.peek(1);
  if (handshakeKind(type)) return readHandshake(reader, version, openExtensions);
  return reader.group('tls.handshake.other', (message) => {
    message.u8('tls.handshake.type', shownAs(handshakeTypeName));
    const length = message.u24('tls.handshake.length');
    return message.exactly('tls.handshake.other', length, (body) => readRest(body, 'tls.handshake.other.body'));
  });
}
