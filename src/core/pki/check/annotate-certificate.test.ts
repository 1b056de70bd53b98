import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { fieldsAt, Reader, type Field } from '../../bytes';
import { annotateCertificate, readAnnotated } from './annotate-certificate';
import { capturedChain, ownCertificates } from './fixtures/sample-certificates';
import { expectNoGaps } from './fixtures/no-gaps';

const [leaf = new Uint8Array()] = capturedChain;

describe('annotateCertificate', () => {
  it.each([
    ['our own', ownCertificates],
    ['OpenSSL’s', capturedChain],
    ['the public CAs’', rootCertificates.map((pem) => new Uint8Array(new X509Certificate(pem).raw))],
  ])('leaves no byte without a field on %s certificates', (_, certificates) => {
    for (const der of certificates) {
      const fields = annotateCertificate(der);
      expectNoGaps(fields, 0, der.length);
      expect(fields.map(({ field }) => field)).toEqual(['x509.certificate']);
    }
  });

  it('says what is where', () => {
    const values = new Map(flat(annotateCertificate(leaf)).map(({ field, value }) => [field, value]));
    expect(values.get('x509.tbsCertificate.version.number')).toBe('v3');
    expect(values.get('x509.tbsCertificate.serialNumber')).toBe('681fe877c4db62b98aa186716fd5ac1f8465a388');
    expect(values.get('x509.tbsCertificate.issuer')).toBe('CN=Test Intermediate CA');
    expect(values.get('x509.validity.notAfter')).toBe('2027-02-21T20:29:09Z');
    expect(values.get('x509.tbsCertificate.subjectPublicKeyInfo')).toBe('secp256r1');
    expect(values.get('x509.extension.subjectAltName.dnsName')).toBe('mail.dest.fr');
    expect(values.get('x509.extension.keyUsage')).toBe('digitalSignature');
    expect(values.get('x509.signatureAlgorithm')).toBe('ecdsa-with-SHA256');
  });

  it('finds the way to a byte', () => {
    const name = flat(annotateCertificate(leaf)).find(({ field }) => field === 'x509.extension.subjectAltName.dnsName');
    const way = fieldsAt(annotateCertificate(leaf), (name?.start ?? 0) + 5).map(({ field }) => field);
    expect(way).toEqual([
      'x509.certificate',
      'x509.tbsCertificate',
      'x509.tbsCertificate.extensions',
      'x509.extensions',
      'x509.extension',
      'x509.extension.value',
      'x509.extension.subjectAltName',
      'x509.extension.subjectAltName.dnsName',
      'x509.der.contents',
    ]);
  });

  it('outlines what is no certificate', () => {
    expect(annotateCertificate(Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x05, 0xff))).toMatchObject([
      { field: 'x509.der.element', start: 0, end: 5, value: 'SEQUENCE' },
      { field: 'x509.undecoded', start: 5, end: 6, value: 'ff' },
    ]);
    expect(annotateCertificate(new Uint8Array())).toEqual([]);
  });
});

describe('readAnnotated', () => {
  it('counts offsets from the start of the bytes around the certificate', () => {
    const { reader, fields } = Reader.annotating(Uint8Array.of(1, 2, 3, ...leaf, 9));
    reader.bytes('before', 3);
    reader.exactly('it', leaf.length, readAnnotated);
    expect(reader.remaining).toBe(1);
    expect(fields.map(({ field, start, end }) => [field, start, end])).toEqual([
      ['before', 0, 3],
      ['x509.certificate', 3, 3 + leaf.length],
    ]);
  });
});

const flat = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...flat(field.children)]);
