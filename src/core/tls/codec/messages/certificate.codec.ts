import type { Reader, Writer } from '../../../bytes';
import type { CertificateMessage } from '../../messages';
import type { TlsVersion } from '../../names';
import { readExtensions, writeExtensions, type LookIntoExtension } from '../extensions/extension-block.codec';
import { readFilledOpaque, readOpaque } from '../opaque';

const field = 'tls.handshake.certificate';
type Entry = CertificateMessage['entries'][number];

/** RFC 8446 §4.4.2; RFC 5246 §7.4.2, which has neither context nor extensions. */
export function writeCertificate(writer: Writer, message: CertificateMessage): void {
  const isTls13 = message.version === 'TLSv1.3';
  if (isTls13) writer.vector(1, (context) => context.bytes(message.requestContext));
  writer.vector(3, (list) => {
    for (const { certificate, extensions } of message.entries) {
      list.vector(3, (data) => data.bytes(certificate));
      if (isTls13) writeExtensions(list, extensions);
    }
  });
}

export function readCertificate(reader: Reader, version: TlsVersion, look: LookIntoExtension): CertificateMessage {
  const isTls13 = version === 'TLSv1.3';
  return {
    kind: 'certificate',
    version,
    requestContext: isTls13 ? readOpaque(reader, `${field}.certificateRequestContext`, 1) : new Uint8Array(),
    entries: reader.vector(`${field}.certificateList`, 3, (list) =>
      list.list((entry) => entry.group(`${field}.certificateEntry`, () => readEntry(entry, isTls13, look))),
    ),
  };
}

function readEntry(reader: Reader, isTls13: boolean, look: LookIntoExtension): Entry {
  return {
    certificate: readFilledOpaque(reader, `${field}.certificate`, 3),
    extensions: isTls13 ? readExtensions(reader, `${field}.extensions`, 'certificate', look) : [],
  };
}
