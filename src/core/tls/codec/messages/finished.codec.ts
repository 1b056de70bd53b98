import type { Reader, Writer } from '../../../bytes';
import type { Finished } from '../../messages';
import { readRest } from '../opaque';

/** RFC 8446 §4.4.4, RFC 5246 §7.4.9: as long as the version and the hash make it. */
export function writeFinished(writer: Writer, message: Finished): void {
  writer.bytes(message.verifyData);
}

export function readFinished(reader: Reader): Finished {
  return { kind: 'finished', verifyData: readRest(reader, 'tls.handshake.finished.verifyData') };
}
