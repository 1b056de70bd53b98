import { Reader, type Field } from '../../bytes';
import { decodeCertificate, readWhole } from './decode-certificate';
import { outline } from './der-outline';

/** What each byte of a certificate is, without gaps. Nothing throws. */
export function annotateCertificate(der: Uint8Array): readonly Field[] {
  const { reader, fields } = Reader.annotating(der);
  readAnnotated(reader);
  return fields;
}

/**
 * Reads to the end of the reader, which holds one certificate, and leaves its fields behind. Bytes that are no certificate
 * become an outline of the DER elements they hold, and `x509.undecoded` where they hold none.
 */
export function readAnnotated(reader: Reader): void {
  const der = reader.peek(reader.remaining);
  if (decodeCertificate(der).ok) readWhole(reader, der);
  else outline(reader);
}
