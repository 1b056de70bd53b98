import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type Extension,
  type JsonName,
} from '@peculiar/x509';
import { fromHex, toHex, type Hex } from '../../bytes';
import { nobleCrypto, type KeyPair } from '../../crypto';
import { formatInstant, type Instant } from '../instant';
import { nobleProvider, signingKey } from './noble-provider';
import { teachingSerial } from './teaching-key';

export interface Validity {
  readonly from: Instant;
  readonly until: Instant;
}

/** Somebody who signs: a name and a key. */
export interface Issuer {
  readonly name: JsonName;
  readonly keys: KeyPair;
}

export interface CertificateProfile {
  readonly subject: Issuer;
  readonly issuer: Issuer;
  readonly validity: Validity;
  readonly role: CertificateRole;
}

export type CertificateRole =
  { readonly kind: 'root' } | { readonly kind: 'intermediate' } | { readonly kind: 'server'; readonly dnsName: string };

/** A certificate with the extensions a public CA gives it (RFC 5280 §4.2), signed with ecdsa-with-SHA256; DER. */
export async function issueCertificate(profile: CertificateProfile): Promise<Uint8Array> {
  const { subject, issuer, validity } = profile;
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: teachingSerial(
        JSON.stringify([subject.name, issuer.name, formatInstant(validity.from), formatInstant(validity.until)]),
      ),
      subject: subject.name,
      issuer: issuer.name,
      notBefore: dateOf(validity.from),
      notAfter: dateOf(validity.until),
      publicKey: publicKeyInfo(subject.keys),
      signingKey: signingKey(issuer.keys.privateKey),
      extensions: extensionsOf(profile),
    },
    nobleProvider,
  );
  return new Uint8Array(certificate.rawData);
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

/** SubjectPublicKeyInfo of an uncompressed P-256 point (RFC 5480 §2). */
function publicKeyInfo({ publicKey }: KeyPair): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(...fromHex('3059301306072a8648ce3d020106082a8648ce3d030107034200'), ...publicKey);
}

/** The leftmost 160 bits of the SHA-256 of the key (RFC 7093 §2, method 1). */
function keyIdentifier({ publicKey }: KeyPair): Hex {
  return toHex(nobleCrypto.digest('sha256', publicKey).slice(0, 20));
}

// eslint-disable-next-line no-restricted-globals -- the library takes Date objects; the instant is an argument, no clock is read
const dateOf = (instant: Instant): Date => new Date(instant * 1000);
