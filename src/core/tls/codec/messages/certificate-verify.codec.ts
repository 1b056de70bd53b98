import type { Reader, Writer } from '../../../bytes';
import type { CertificateVerify } from '../../messages';
import { shownAs, signatureSchemeName } from '../code-points';
import { readOpaque } from '../opaque';

const field = 'tls.handshake.certificateVerify';

/** RFC 8446 §4.4.3. */
export function writeCertificateVerify(writer: Writer, message: CertificateVerify): void {
  writer.u16(message.scheme).vector(2, (signature) => signature.bytes(message.signature));
}

export function readCertificateVerify(reader: Reader): CertificateVerify {
  return {
    kind: 'certificateVerify',
    scheme: reader.u16(`${field}.algorithm`, shownAs(signatureSchemeName)),
    signature: readOpaque(reader, `${field}.signature`, 2),
  };
}
