import type { CertificateMessage } from '../messages';
import type { TlsVersion } from '../names';

/** A chain as it is sent, leaf first, in the form of a version (RFC 8446 §4.4.2, RFC 5246 §7.4.2). */
export function certificateMessage(version: TlsVersion, chain: readonly Uint8Array[]): CertificateMessage {
  const entries = chain.map((certificate) => ({ certificate, extensions: [] }));
  return { kind: 'certificate', version, requestContext: new Uint8Array(), entries };
}
