import 'reflect-metadata';
import { verify, X509Certificate as NodeCertificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import * as x509 from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../bytes';
import { extensionOf, type Certificate } from './certificate';
import { certificateNames } from './certificate-names';
import { decodeCertificate, publicKeyOf } from './decode-certificate';
import * as made from './fixtures/made-certificates';
import { capturedChain, ownCertificates } from './fixtures/sample-certificates';

const publicRoots = rootCertificates.map((pem) => new Uint8Array(new NodeCertificate(pem).raw));

function decoded(der: Uint8Array): Certificate {
  const result = decodeCertificate(der);
  if (!result.ok) throw result.error;
  return result.value;
}

const copy = (der: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(der);
const hex = (bytes: ArrayBuffer | Uint8Array): string => toHex(new Uint8Array(bytes));

describe.each([
  ['our own', ownCertificates],
  ['OpenSSL’s', capturedChain],
  ['the public CAs’', publicRoots],
] as const)('decodeCertificate on %s certificates', { timeout: 60_000 }, (_, certificates) => {
  const pairs = certificates.map((der) => ({ ours: decoded(der), theirs: new x509.X509Certificate(copy(der)) }));

  it('reads what @peculiar/x509 reads', () => {
    for (const { ours, theirs } of pairs) {
      expect(toHex(ours.serialNumber).replace(/^00(?=[89a-f])/, '')).toBe(theirs.serialNumber);
      expect([ours.validity.notBefore, ours.validity.notAfter]).toEqual([
        theirs.notBefore.getTime() / 1000,
        theirs.notAfter.getTime() / 1000,
      ]);
      expect(toHex(ours.subjectPublicKeyInfo)).toBe(hex(theirs.publicKey.rawData));
      expect(ours.subject.attributes.map(({ value }) => value)).toEqual(attributeValues(theirs.subjectName));
      expect(ours.issuer.attributes.map(({ value }) => value)).toEqual(attributeValues(theirs.issuerName));
      expect(ours.extensions.map(({ critical }) => critical)).toEqual(
        theirs.extensions.map(({ critical }) => critical),
      );
    }
  });

  it('reads the extensions that decide as @peculiar/x509 does', () => {
    for (const { ours, theirs } of pairs) {
      const constraints = theirs.getExtension(x509.BasicConstraintsExtension);
      const ourConstraints = extensionOf(ours, 'basicConstraints');
      expect([ourConstraints?.isAuthority, ourConstraints?.pathLength ?? undefined]).toEqual([
        constraints?.ca,
        constraints?.pathLength,
      ]);
      const usages = theirs.getExtension(x509.KeyUsagesExtension)?.usages;
      expect(usageBits(extensionOf(ours, 'keyUsage')?.usages)).toBe(usages);
      expect(keyIdentifier(extensionOf(ours, 'subjectKeyIdentifier'))).toBe(
        theirs.getExtension(x509.SubjectKeyIdentifierExtension)?.keyId,
      );
      expect(keyIdentifier(extensionOf(ours, 'authorityKeyIdentifier'))).toBe(
        theirs.getExtension(x509.AuthorityKeyIdentifierExtension)?.keyId,
      );
      expect(extensionOf(ours, 'extKeyUsage')?.purposes.length).toBe(
        theirs.getExtension(x509.ExtendedKeyUsageExtension)?.usages.length,
      );
    }
  });

  it('finds the key and the signed bytes that OpenSSL finds', () => {
    for (const der of certificates) {
      const theirs = new NodeCertificate(der);
      expect(toHex(decoded(der).subjectPublicKeyInfo)).toBe(
        toHex(theirs.publicKey.export({ type: 'spki', format: 'der' })),
      );
      const details = theirs.publicKey.asymmetricKeyDetails;
      const key = publicKeyOf(der);
      if (key?.kind === 'rsa') expect(key.bits).toBe(details?.modulusLength);
      else if (key?.kind === 'ec')
        expect({ secp256r1: 'prime256v1', secp384r1: 'secp384r1' }[key.curve]).toBe(details?.namedCurve);
      else expect(['prime256v1', 'secp384r1']).not.toContain(details?.namedCurve);
    }
  });
});

describe('decodeCertificate', () => {
  const [leaf = new Uint8Array()] = capturedChain;

  it('keeps the bytes that OpenSSL signed', () => {
    const [, intermediate = new Uint8Array()] = capturedChain;
    const { tbsCertificate, signatureValue } = decoded(leaf);
    const issuer = new NodeCertificate(intermediate).publicKey;
    expect(verify('sha256', tbsCertificate, issuer, signatureValue)).toBe(true);
    expect(verify('sha256', leaf, issuer, signatureValue)).toBe(false);
  });

  const at = (hex: string): number => Buffer.from(leaf).indexOf(Buffer.from(hex, 'hex'));

  it.each([
    ['§4.1.2.5 a day that does not exist', at('3236313132323230') + 4, 0x34, 'x509.validity.notBefore'],
    ['§4.1.2.1 extensions before version 3', at('a003020102') + 4, 1, 'x509.tbsCertificate.extensions'],
    ['§4.1.2.1 a fourth version', at('a003020102') + 4, 3, 'x509.tbsCertificate.version'],
    ['§4.1.1.2 another algorithm around than inside', at('2a8648ce3d040302') + 7, 3, 'x509.signatureAlgorithm'],
    ['§4.2.1.3 an extKeyUsage where keyUsage should be', at('0603551d25') + 4, 0x0f, 'x509.extension.keyUsage'],
  ])('refuses %s (RFC 5280)', (_, offset, value, field) => {
    const wrong = decodeCertificate(leaf.with(offset, value));
    expect(wrong.ok || [wrong.error.field, wrong.error.malformation]).toEqual([field, 'invalid']);
  });

  it('refuses an extension twice (RFC 5280 §4.2)', async () => {
    const someone = made.principal('Someone');
    const twice = await made.make({
      subject: someone,
      issuer: someone,
      extensions: [made.named('a.fr'), made.named('b.fr')],
    });
    const wrong = decodeCertificate(twice);
    expect(wrong.ok || wrong.error.field).toBe('x509.tbsCertificate.extensions');
  });
});

describe('publicKeyOf', () => {
  it('is null for what is no certificate', () => {
    expect(publicKeyOf(new Uint8Array())).toBeNull();
    expect(publicKeyOf(Uint8Array.of(0x30, 0x00))).toBeNull();
  });

  it('describes an RSA key it cannot use', () => {
    expect(publicRoots.map(publicKeyOf)).toContainEqual({ kind: 'rsa', bits: 4096 });
  });
});

describe('certificateNames', () => {
  it('are the dNSNames, or else the subject', () => {
    expect(capturedChain.map(certificateNames)).toEqual([['mail.dest.fr'], ['Test Intermediate CA']]);
    expect(certificateNames(Uint8Array.of(1, 2, 3))).toEqual([]);
  });
});

const attributeValues = (name: x509.Name): string[] => name.toJSON().flatMap((parts) => Object.values(parts).flat());

function usageBits(usages: readonly string[] | undefined): number | undefined {
  const flags: Readonly<Record<string, number>> = x509.KeyUsageFlags as never;
  return usages?.reduce((bits, usage) => bits | (flags[usage] ?? 0), 0);
}

function keyIdentifier(extension: { readonly keyIdentifier: Uint8Array | null } | null): string | undefined {
  return extension?.keyIdentifier ? toHex(extension.keyIdentifier) : undefined;
}
