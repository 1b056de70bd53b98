import { describe, expect, it } from 'vitest';
import { equalBytes, toHex } from '../../bytes';
import { nobleCrypto } from '../../crypto';
import {
  certificateKinds,
  certificateNames,
  checkChain,
  decodeCertificate,
  publicKeyOf,
  verified,
  type CertificateRequest,
} from '..';
import { extensionOf, type Certificate } from '../check';
import { formatInstant } from '../instant';
import { issuePki } from '.';

const request: CertificateRequest = {
  kind: 'valid',
  host: 'mail.dest.fr',
  domain: 'dest.fr',
  clock: '2026-11-23T20:00:00Z',
};

async function leafOf(change: Partial<CertificateRequest>): Promise<Certificate> {
  const { receiver } = await issuePki({ ...request, ...change });
  const decoded = decodeCertificate(receiver.chain[0] ?? new Uint8Array());
  if (!decoded.ok) throw decoded.error;
  return decoded.value;
}

async function namesOf(change: Partial<CertificateRequest>): Promise<readonly string[]> {
  return certificateNames((await leafOf(change)).der);
}

describe('issuePki', () => {
  it('gives the same bytes for the same request', async () => {
    expect(await issuePki(request)).toEqual(await issuePki(request));
  });

  it('gives every certificate a serial number of its own, positive and of 16 bytes (RFC 5280 §4.1.2.2)', async () => {
    const changes = [
      {},
      { kind: 'expired' },
      { kind: 'wrong-name' },
      { kind: 'wrong-name', host: 'mx.dest.fr' },
      { clock: '2026-11-23T20:00:01Z' },
    ] as const;
    const serials = await Promise.all(changes.map(async (change) => (await leafOf(change)).serialNumber));
    expect(new Set(serials.map(toHex)).size).toBe(changes.length);
    for (const serial of serials) expect([serial.length, (serial[0] ?? 0) & 0xc0]).toEqual([16, 0x40]);
  });

  it('hands out the private key of the leaf, the same for a host whatever its certificate', async () => {
    for (const kind of certificateKinds) {
      const { receiver } = await issuePki({ ...request, kind });
      const signature = nobleCrypto.signEcdsa('secp256r1', 'sha256', receiver.privateKey, Uint8Array.of(1));
      const key = publicKeyOf(receiver.chain[0] ?? new Uint8Array());
      if (key?.kind !== 'ec') expect.fail(`a P-256 key expected for ${kind}`);
      expect(nobleCrypto.verifyEcdsa(key.curve, 'sha256', key.point, Uint8Array.of(1), signature)).toBe(true);
    }
  });

  it('has a key for each host', async () => {
    const [one, other] = await Promise.all([issuePki(request), issuePki({ ...request, host: 'mx.dest.fr' })]);
    expect(one.receiver.privateKey).not.toEqual(other.receiver.privateKey);
    expect(one.trustAnchors).toEqual(other.trustAnchors);
  });

  it('names the host, somebody else, the domain, or all below the parent', async () => {
    expect(await namesOf({})).toEqual(['mail.dest.fr']);
    expect(await namesOf({ kind: 'wrong-name' })).toEqual(['mail.autre.fr']);
    expect(await namesOf({ kind: 'domain-name' })).toEqual(['dest.fr']);
    expect(await namesOf({ kind: 'wildcard' })).toEqual(['*.dest.fr']);
    expect(await namesOf({ kind: 'wildcard', host: 'a.b.example' })).toEqual(['*.b.example']);
  });

  it('gives a wrong name even to the host that has the usual wrong name', async () => {
    expect(await namesOf({ kind: 'wrong-name', host: 'mail.autre.fr' })).toEqual(['mail.ailleurs.fr']);
    expect(await namesOf({ kind: 'wrong-name', host: 'mail.autre.fr', domain: 'Ailleurs.fr' })).toEqual([
      'mail.encore.fr',
    ]);
  });

  it('leaves a common name of more than 64 characters out (RFC 5280 appendix A.1)', async () => {
    const host = `${'a'.repeat(60)}.dest.fr`;
    const leaf = await leafOf({ host });
    expect(leaf.subject.attributes.map(({ value }) => value)).toEqual(['STARTTLS simulator, teaching only']);
    expect(await namesOf({ host })).toEqual([host]);
  });

  it('says in every subject that it is for teaching', async () => {
    for (const kind of certificateKinds) {
      const { trustAnchors, receiver } = await issuePki({ ...request, kind });
      for (const der of [...trustAnchors, ...receiver.chain]) {
        const decoded = decodeCertificate(der);
        expect(decoded.ok && decoded.value.subject.attributes[0]?.value).toBe('STARTTLS simulator, teaching only');
      }
    }
  });

  it('has a real CA’s extensions on the leaf (RFC 5280 §4.2)', async () => {
    const leaf = await leafOf({});
    expect(leaf.extensions.map(({ name }) => name).toSorted()).toEqual([
      'authorityKeyIdentifier',
      'basicConstraints',
      'extKeyUsage',
      'keyUsage',
      'subjectAltName',
      'subjectKeyIdentifier',
    ]);
    expect(extensionOf(leaf, 'keyUsage')?.usages).toEqual(['digitalSignature']);
    expect(extensionOf(leaf, 'extKeyUsage')?.purposes).toEqual(['serverAuth']);
  });

  it('sends the shapes of chain that its kinds promise', async () => {
    const valid = await issuePki(request);
    const bare = await issuePki({ ...request, kind: 'missing-intermediate' });
    const foreign = await issuePki({ ...request, kind: 'unknown-ca' });
    expect(bare.receiver.chain).toEqual(valid.receiver.chain.slice(0, 1));
    expect((await issuePki({ ...request, kind: 'self-signed' })).receiver.chain).toHaveLength(1);
    expect(foreign.receiver.chain).toHaveLength(2);
    expect(foreign.trustAnchors).toEqual(valid.trustAnchors);
    expect(equalBytes(foreign.receiver.chain[1] ?? new Uint8Array(), valid.receiver.chain[1] ?? new Uint8Array())).toBe(
      false,
    );
  });

  it('writes times beyond 2049 as GeneralizedTime and stops at the last one (RFC 5280 §4.1.2.5)', async () => {
    for (const clock of [
      '1955-01-01T00:00:00Z',
      '2049-12-15T00:00:00Z',
      '2050-01-01T00:00:00Z',
      '9998-12-31T23:59:59Z',
    ]) {
      const { trustAnchors, receiver } = await issuePki({ ...request, clock });
      const checks = checkChain({
        chain: receiver.chain,
        trustAnchors,
        clock,
        names: [{ kind: 'host', host: request.host }],
        crypto: nobleCrypto,
      });
      expect(verified(checks), clock).toBe(true);
    }
    const { trustAnchors } = await issuePki({ ...request, clock: '9998-12-31T23:59:59Z' });
    const root = decodeCertificate(trustAnchors[0] ?? new Uint8Array());
    expect(root.ok && formatInstant(root.value.validity.notAfter)).toBe('9999-12-31T23:59:59Z');
  });

  it('refuses a clock without certificates, and a name that is no host name', async () => {
    for (const clock of ['1954-12-31T23:59:59Z', '9999-01-01T00:00:00Z', '2026-02-30T00:00:00Z', ''])
      await expect(issuePki({ ...request, clock }), clock).rejects.toThrow(RangeError);
    for (const host of ['', 'dést.fr', 'a b.fr', '-a.fr', 'a..fr', '192.0.2.1', '*.dest.fr', `${'a'.repeat(64)}.fr`])
      await expect(issuePki({ ...request, host }), host).rejects.toThrow(RangeError);
  });
});
