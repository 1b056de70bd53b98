import { decodeCertificate } from './decode-certificate';
import { dnsNamesOf } from './match-name';
import { shortName } from './name';

/** Whom a certificate is for: its dNSNames, else the name of its subject; nobody when the bytes are no certificate. */
export function certificateNames(der: Uint8Array): readonly string[] {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) return [];
  const names = dnsNamesOf(decoded.value);
  return names.length > 0 ? names : [shortName(decoded.value.subject)];
}
