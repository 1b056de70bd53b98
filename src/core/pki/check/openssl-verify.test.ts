import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobleCrypto } from '../../crypto';
import { certificateKinds, type CertificateKind } from '../certificate-kind';
import { defaultPki } from '../default-certificates';
import { parseInstant } from '../instant';
import type { Pki } from '../pki';
import { checkChain } from './check-chain';
import { defaultNames } from './fixtures/sample-certificates';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** What OpenSSL says (X509_V_ERR_…), and what our checks say. */
const expectations: Readonly<Record<CertificateKind, { errors: number[]; reasons: string[] }>> = {
  valid: { errors: [], reasons: [] },
  wildcard: { errors: [], reasons: [] },
  expired: { errors: [10], reasons: ['pki.certificateIsWithinValidity.expired'] },
  'not-yet-valid': { errors: [9], reasons: ['pki.certificateIsWithinValidity.notYetValid'] },
  'wrong-name': { errors: [62], reasons: ['pki.certificateMatchesName.noMatch'] },
  'domain-name': { errors: [62], reasons: ['pki.certificateMatchesName.noMatch'] },
  'self-signed': { errors: [18], reasons: ['pki.chainReachesTrustedRoot.selfSigned'] },
  'unknown-ca': { errors: [20], reasons: ['pki.chainReachesTrustedRoot.issuerNotTrusted'] },
  'missing-intermediate': {
    errors: [20],
    reasons: ['pki.chainReachesTrustedRoot.issuerNotSent', 'pki.chainSignaturesAreValid.issuerMissing'],
  },
};

describe.skipIf(!hasOpenssl)('our certificates before openssl verify -x509_strict', () => {
  let directory = '';
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'pki-'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it.each(certificateKinds)('%s gets the answer that our checks give', (kind) => {
    const pki = defaultPki({ kind, ...defaultNames });
    if (!pki) expect.fail('no default certificates');
    const { errors, reasons } = expectations[kind];
    expect(opensslErrors(directory, pki)).toEqual(errors);
    expect(ourReasons(pki)).toEqual(reasons);
  });
});

function opensslErrors(directory: string, { trustAnchors, receiver }: Pki): number[] {
  const [leaf = new Uint8Array(), ...others] = receiver.chain;
  const file = (name: string, ders: readonly Uint8Array[]): string => {
    writeFileSync(join(directory, name), ders.map(pem).join(''));
    return join(directory, name);
  };
  const { stdout, stderr, status } = spawnSync(
    'openssl',
    [
      'verify',
      '-x509_strict',
      '-no-CApath',
      '-no-CAstore',
      '-purpose',
      'sslserver',
      '-verify_hostname',
      defaultNames.host,
      '-attime',
      String(parseInstant(defaultNames.clock)),
      '-CAfile',
      file('anchors.pem', trustAnchors),
      ...(others.length > 0 ? ['-untrusted', file('sent.pem', others)] : []),
      file('leaf.pem', [leaf]),
    ],
    { encoding: 'utf8' },
  );
  const errors = [...(stdout + stderr).matchAll(/^error (\d+) at/gm)].map(([, number]) => Number(number));
  expect(status === 0, stdout + stderr).toBe(errors.length === 0);
  return errors;
}

const pem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

function ourReasons({ trustAnchors, receiver }: Pki): string[] {
  const names = [{ kind: 'host', host: defaultNames.host } as const];
  const checks = checkChain({
    chain: receiver.chain,
    trustAnchors,
    clock: defaultNames.clock,
    names,
    crypto: nobleCrypto,
  });
  return checks.filter(({ holds }) => !holds).map(({ because }) => because.key);
}
