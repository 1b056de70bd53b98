import { decode, Reader, type Decoded } from '../../bytes';
import { decodeAlgorithm, sameAlgorithm, type AlgorithmIdentifier } from './algorithm';
import { time } from './asn1-time';
import type { Certificate } from './certificate';
import { contextTag, element, optionalElement, tag, withBytes } from './der';
import { integer, smallInteger } from './der-values';
import { decodeExtension, type Extension } from './extension';
import { decodeName } from './name';
import { decodePublicKey, type PublicKey } from './public-key';
import { decodeSignature } from './signature-value';

/** Reads one certificate, which must take up all the bytes (RFC 5280 §4.1). */
export function decodeCertificate(der: Uint8Array): Decoded<Certificate> {
  return decode(() => readWhole(Reader.over(der), der));
}

/** The subject's key, or `null` when the bytes are no certificate. */
export function publicKeyOf(der: Uint8Array): PublicKey | null {
  const decoded = decodeCertificate(der);
  return decoded.ok ? decoded.value.publicKey : null;
}

export function readWhole(reader: Reader, der: Uint8Array): Certificate {
  const certificate = element(reader, 'x509.certificate', tag.sequence, (parts) => readParts(parts, der));
  reader.expectEnd('x509.certificate');
  return certificate;
}

function readParts(parts: Reader, der: Uint8Array): Certificate {
  const { value: tbs, bytes: tbsCertificate } = withBytes(parts, readTbsCertificate);
  const signatureAlgorithm = decodeAlgorithm(parts, 'x509.signatureAlgorithm');
  if (!sameAlgorithm(signatureAlgorithm, tbs.signature))
    parts.fail('x509.signatureAlgorithm', 'the algorithm named in tbsCertificate');
  const signatureValue = decodeSignature(parts, 'x509.signatureValue', signatureAlgorithm);
  return { der, tbsCertificate, ...tbs, signatureAlgorithm, signatureValue };
}

type TbsCertificate = Omit<Certificate, 'der' | 'tbsCertificate' | 'signatureAlgorithm' | 'signatureValue'> & {
  readonly signature: AlgorithmIdentifier;
};

function readTbsCertificate(reader: Reader): TbsCertificate {
  const at = (part: string): string => `x509.tbsCertificate.${part}`;
  return element(reader, 'x509.tbsCertificate', tag.sequence, (parts) => {
    const version = readVersion(parts);
    const serialNumber = integer(parts, at('serialNumber'));
    const signature = decodeAlgorithm(parts, at('signature'));
    const issuer = decodeName(parts, at('issuer'));
    const validity = readValidity(parts);
    const subject = decodeName(parts, at('subject'));
    const { publicKey, subjectPublicKeyInfo } = readPublicKey(parts);
    readUniqueIdentifiers(parts);
    const extensions = readExtensions(parts, version);
    return { version, serialNumber, signature, issuer, validity, subject, publicKey, subjectPublicKeyInfo, extensions };
  });
}

/** `[0] EXPLICIT Version DEFAULT v1`; the number on the wire is one less than the version. */
function readVersion(parts: Reader): 1 | 2 | 3 {
  const field = 'x509.tbsCertificate.version';
  return optionalElement(parts, field, contextTag(0, 'constructed'), 1, (inner) => {
    const number = smallInteger(inner, `${field}.number`, (value) => `v${value + 1}`);
    return number === 1 ? 2 : number === 2 ? 3 : inner.fail(field, 'version 2 or 3');
  });
}

function readValidity(parts: Reader): Certificate['validity'] {
  return element(parts, 'x509.tbsCertificate.validity', tag.sequence, (times) => ({
    notBefore: time(times, 'x509.validity.notBefore'),
    notAfter: time(times, 'x509.validity.notAfter'),
  }));
}

function readPublicKey(parts: Reader): { publicKey: PublicKey; subjectPublicKeyInfo: Uint8Array } {
  const read = withBytes(parts, (ahead) => decodePublicKey(ahead, 'x509.tbsCertificate.subjectPublicKeyInfo'));
  return { publicKey: read.value, subjectPublicKeyInfo: read.bytes };
}

/** Relics that nobody uses (RFC 5280 §4.1.2.8): passed over. */
function readUniqueIdentifiers(parts: Reader): void {
  for (const [number, name] of [
    [1, 'issuerUniqueID'],
    [2, 'subjectUniqueID'],
  ] as const)
    optionalElement(parts, `x509.tbsCertificate.${name}`, contextTag(number, 'primitive'), null, (inner) =>
      inner.rest('x509.der.contents'),
    );
}

/** `[3] EXPLICIT Extensions`, only in version 3, each extension once (RFC 5280 §4.2). */
function readExtensions(parts: Reader, version: number): Extension[] {
  const field = 'x509.tbsCertificate.extensions';
  return optionalElement(parts, field, contextTag(3, 'constructed'), [], (inner) => {
    const extensions = element(inner, 'x509.extensions', tag.sequence, (list) => list.list(decodeExtension));
    if (version !== 3) inner.fail(field, 'no extensions before version 3');
    const isRepeated = new Set(extensions.map(({ name }) => name)).size < extensions.length;
    return isRepeated || extensions.length === 0 ? inner.fail(field, 'each extension once') : extensions;
  });
}
