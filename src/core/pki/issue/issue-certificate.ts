import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type Extension,
} from '@peculiar/x509';
import { toHex, type Hex } from '../../bytes';
import { nobleCrypto, type KeyPair } from '../../crypto';
import { signCertificate, type CertificateContent } from './sign-certificate';

export type CertificateRole =
  { readonly kind: 'root' } | { readonly kind: 'intermediate' } | { readonly kind: 'server'; readonly dnsName: string };

export interface CertificateProfile extends Omit<CertificateContent, 'extensions'> {
  readonly role: CertificateRole;
}

/** A certificate with the extensions a public CA gives one of its role (RFC 5280 §4.2), in DER. */
export function issueCertificate(profile: CertificateProfile): Promise<Uint8Array> {
  return signCertificate({ ...profile, extensions: extensionsOf(profile) });
}

function extensionsOf({ subject, issuer, role }: CertificateProfile): Extension[] {
  const subjectKey = new SubjectKeyIdentifierExtension(keyIdentifier(subject.keys));
  const authorityKey = new AuthorityKeyIdentifierExtension(keyIdentifier(issuer.keys));
  const serverAuth = new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]);
  const mayIssue = new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true);
  switch (role.kind) {
    case 'root':
      return [mayIssue, new BasicConstraintsExtension(true, undefined, true), subjectKey];
    case 'intermediate':
      return [mayIssue, serverAuth, new BasicConstraintsExtension(true, 0, true), subjectKey, authorityKey];
    case 'server':
      return [
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        serverAuth,
        new BasicConstraintsExtension(false, undefined, true),
        subjectKey,
        authorityKey,
        new SubjectAlternativeNameExtension([{ type: 'dns', value: role.dnsName }]),
      ];
  }
}

/** The leftmost 160 bits of the SHA-256 of the key (RFC 7093 §2, method 1). */
export function keyIdentifier({ publicKey }: KeyPair): Hex {
  return toHex(nobleCrypto.digest('sha256', publicKey).slice(0, 20));
}
