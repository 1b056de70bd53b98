import { Writer, type Reader } from '../../../bytes';
import type { ServerKeyExchange } from '../../messages';
import { ecCurveTypeName, groupName, shownAs, signatureSchemeName } from '../code-points';
import { readFilledOpaque, readOpaque } from '../opaque';

const field = 'tls.handshake.serverKeyExchange';
const namedCurve = 3;

/** RFC 8422 §5.4; no other key exchange of TLS 1.2 is spoken here. */
export function writeServerKeyExchange(writer: Writer, message: ServerKeyExchange): void {
  writer.bytes(encodeEcdhParameters(message.group, message.publicKey));
  writer.u16(message.scheme).vector(2, (signature) => signature.bytes(message.signature));
}

/** The ServerECDHParams, which the signature covers together with both randoms (RFC 8422 §5.4). */
export function encodeEcdhParameters(group: number, publicKey: Uint8Array): Uint8Array {
  const point = (body: Writer): unknown => body.bytes(publicKey);
  return new Writer().u8(namedCurve).u16(group).vector(1, point).finish();
}

export function readServerKeyExchange(reader: Reader): ServerKeyExchange {
  const curveType = reader.u8(`${field}.curveType`, shownAs(ecCurveTypeName));
  if (curveType !== namedCurve) reader.fail(`${field}.curveType`, 'named_curve');
  return {
    kind: 'serverKeyExchange',
    group: reader.u16(`${field}.namedCurve`, shownAs(groupName)),
    publicKey: readFilledOpaque(reader, `${field}.publicKey`, 1),
    scheme: reader.u16(`${field}.algorithm`, shownAs(signatureSchemeName)),
    signature: readOpaque(reader, `${field}.signature`, 2),
  };
}
