import { extensionOf, type Certificate } from './certificate';
import { decodeCertificate } from './decode-certificate';
import { shortName } from './name';

/** Whom a certificate is for: its dNSNames, else its subject; nobody when the bytes are no certificate. */
export function certificateNames(der: Uint8Array): readonly string[] {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) return [];
  const names = dnsNamesOf(decoded.value);
  return names.length > 0 ? names : [subjectOf(decoded.value)];
}

/** The dNSNames of subjectAltName, in the certificate's order (RFC 5280 §4.2.1.6). */
export function dnsNamesOf(certificate: Certificate): readonly string[] {
  const names = extensionOf(certificate, 'subjectAltName')?.names ?? [];
  return names.flatMap((name) => (name.kind === 'dnsName' ? [name.name] : []));
}

/** What a person calls a certificate: its subject, or its first dNSName when the subject is empty, as some public CAs leave it. */
export function subjectOf(certificate: Certificate): string {
  return certificate.subject.attributes.length > 0
    ? shortName(certificate.subject)
    : (dnsNamesOf(certificate)[0] ?? '');
}
