import { X509CertificateGenerator, type Extension, type JsonName } from '@peculiar/x509';
import { fromHex, toHex } from '../../bytes';
import type { KeyPair } from '../../crypto';
import { formatInstant, type Instant } from '../instant';
import { nobleProvider, signingKey } from './noble-provider';
import { teachingSerial } from './teaching-key';

/** Both ends included. */
export interface Validity {
  readonly from: Instant;
  readonly until: Instant;
}

/** Somebody with a name and a P-256 key. */
export interface Principal {
  readonly name: JsonName;
  readonly keys: KeyPair;
}

export interface CertificateContent {
  readonly subject: Principal;
  readonly issuer: Principal;
  readonly validity: Validity;
  readonly extensions: readonly Extension[];
}

/** A version 3 certificate (RFC 5280 §4.1) signed with ecdsa-with-SHA256, in DER. */
export async function signCertificate(content: CertificateContent): Promise<Uint8Array> {
  const { subject, issuer, validity, extensions } = content;
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: teachingSerial(summaryOf(content)),
      subject: subject.name,
      issuer: issuer.name,
      notBefore: dateOf(validity.from),
      notAfter: dateOf(validity.until),
      publicKey: publicKeyInfo(subject.keys),
      signingKey: signingKey(issuer.keys.privateKey),
      extensions: [...extensions],
    },
    nobleProvider,
  );
  return new Uint8Array(certificate.rawData);
}

/** A text of its own for each certificate, so that an issuer gives no serial number twice (RFC 5280 §4.1.2.2). */
function summaryOf({ subject, issuer, validity, extensions }: CertificateContent): string {
  const times = [formatInstant(validity.from), formatInstant(validity.until)];
  const bytes = [subject.keys.publicKey, ...extensions.map(({ rawData }) => new Uint8Array(rawData))];
  return JSON.stringify([subject.name, issuer.name, times, bytes.map(toHex)]);
}

/** SubjectPublicKeyInfo of an uncompressed P-256 point (RFC 5480 §2). */
function publicKeyInfo({ publicKey }: KeyPair): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(...fromHex('3059301306072a8648ce3d020106082a8648ce3d030107034200'), ...publicKey);
}

// eslint-disable-next-line no-restricted-globals -- the library takes Date objects; the instant is an argument, no clock is read
const dateOf = (instant: Instant): Date => new Date(instant * 1000);
