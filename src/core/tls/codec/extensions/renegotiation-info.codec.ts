import type { Reader } from '../../../bytes';
import type { Extension } from '../../messages';
import { readOpaque } from '../opaque';
import { decodeExtension, encodeExtension } from './extension';

const field = 'tls.extension.renegotiationInfo';

/** The Finished values of the handshake before on this connection; empty in the first (RFC 5746 §3.2). */
export function encodeRenegotiationInfo(renegotiatedConnection: Uint8Array): Extension {
  return encodeExtension('renegotiation_info', (writer) =>
    writer.vector(1, (body) => body.bytes(renegotiatedConnection)),
  );
}

export function decodeRenegotiationInfo(extension: Extension): Uint8Array {
  return decodeExtension(extension, field, readRenegotiationInfo);
}

export function readRenegotiationInfo(reader: Reader): Uint8Array {
  return readOpaque(reader, `${field}.renegotiatedConnection`, 1);
}
