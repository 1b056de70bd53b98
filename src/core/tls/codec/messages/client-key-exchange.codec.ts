import type { Reader, Writer } from '../../../bytes';
import type { ClientKeyExchange } from '../../messages';
import { readFilledOpaque } from '../opaque';

/** RFC 8422 §5.7. */
export function writeClientKeyExchange(writer: Writer, message: ClientKeyExchange): void {
  writer.vector(1, (point) => point.bytes(message.publicKey));
}

export function readClientKeyExchange(reader: Reader): ClientKeyExchange {
  return {
    kind: 'clientKeyExchange',
    publicKey: readFilledOpaque(reader, 'tls.handshake.clientKeyExchange.publicKey', 1),
  };
}
