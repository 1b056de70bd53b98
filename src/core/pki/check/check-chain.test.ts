import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { nobleCrypto } from '../../crypto';
import { defaultPki } from '../default-certificates';
import type { CertificateKind } from '../certificate-kind';
import type { CertificateCheck } from '../pki';
import { checkChain, trusted, verified, type ChainQuestion } from './check-chain';
import { capturedChain, defaultNames } from './fixtures/sample-certificates';
import { publicKeyOf } from './decode-certificate';
import * as made from './fixtures/made-certificates';

const host = { kind: 'host', host: 'mail.dest.fr' } as const;

function ask(question: Partial<ChainQuestion>): readonly CertificateCheck[] {
  return checkChain({
    chain: [],
    trustAnchors: [],
    clock: made.clock,
    names: [host],
    crypto: nobleCrypto,
    ...question,
  });
}

function askAbout(kind: CertificateKind, change: Partial<ChainQuestion> = {}): readonly CertificateCheck[] {
  const pki = defaultPki({ kind, ...defaultNames });
  return ask({ chain: pki?.receiver.chain ?? [], trustAnchors: pki?.trustAnchors ?? [], ...change });
}

/** The keys of what does not hold. */
const failures = (checks: readonly CertificateCheck[]): string[] =>
  checks.filter(({ holds }) => !holds).map(({ because }) => because.key);

describe('the receiver’s certificates as its kinds have them', () => {
  it.each<[CertificateKind, string[]]>([
    ['valid', []],
    ['wildcard', []],
    ['self-signed', ['pki.chainReachesTrustedRoot.selfSigned']],
    ['expired', ['pki.certificateIsWithinValidity.expired']],
    ['not-yet-valid', ['pki.certificateIsWithinValidity.notYetValid']],
    ['wrong-name', ['pki.certificateMatchesName.noMatch']],
    ['domain-name', ['pki.certificateMatchesName.noMatch']],
    ['unknown-ca', ['pki.chainReachesTrustedRoot.issuerNotTrusted']],
    [
      'missing-intermediate',
      ['pki.chainReachesTrustedRoot.issuerNotSent', 'pki.chainSignaturesAreValid.issuerMissing'],
    ],
  ])('%s fails %j', (kind, expected) => {
    expect(failures(askAbout(kind))).toEqual(expected);
  });

  it('answers each question once, in the order a person would ask', () => {
    expect(askAbout('valid').map(({ check }) => check)).toEqual([
      'certificateIsWellFormed',
      'chainReachesTrustedRoot',
      'chainSignaturesAreValid',
      'certificateIsWithinValidity',
      'issuersMayIssue',
      'keyUsageAllowsTlsServer',
      'certificateMatchesName',
    ]);
  });

  it('gives every reason in data', () => {
    const [expired] = askAbout('expired').filter(({ holds }) => !holds);
    expect(expired?.because.values).toEqual({
      subject: 'mail.dest.fr',
      notAfter: '2026-11-22T19:59:59Z',
      clock: '2026-11-23T20:00:00Z',
    });
    const [, , , , , , name] = askAbout('wrong-name');
    expect(name?.because.values).toEqual({ names: 'mail.autre.fr', expected: 'mail.dest.fr' });
  });
});

describe('trusted and verified', () => {
  it('are not asked about a name when there is none', () => {
    const checks = askAbout('wrong-name', { names: [] });
    expect(checks.map(({ check }) => check)).not.toContain('certificateMatchesName');
    expect([trusted(checks), verified(checks)]).toEqual([true, false]);
  });

  it('differ by the name alone', () => {
    expect([trusted(askAbout('valid')), verified(askAbout('valid'))]).toEqual([true, true]);
    expect([trusted(askAbout('wrong-name')), verified(askAbout('wrong-name'))]).toEqual([true, false]);
    expect([trusted(askAbout('expired')), verified(askAbout('expired'))]).toEqual([false, false]);
  });

  it('do not hold of nothing', () => {
    expect([trusted([]), verified([])]).toEqual([false, false]);
    expect(failures(ask({}))).toEqual(['pki.certificateIsWellFormed.none']);
    expect([trusted(ask({})), verified(ask({}))]).toEqual([false, false]);
  });

  it.each<[CertificateKind, boolean]>([
    ['valid', true],
    ['domain-name', true],
    ['wildcard', true],
    ['wrong-name', false],
  ])('take the mail domain or a host below it, as secure does: %s %s', (kind, expected) =>
    expect(verified(askAbout(kind, { names: [{ kind: 'domainOrBelow', domain: 'dest.fr' }] }))).toBe(expected),
  );

  it('take any of several names', () => {
    expect(verified(askAbout('valid', { names: [{ kind: 'host', host: 'other.example' }, host] }))).toBe(true);
  });
});

describe('the clock', () => {
  it('is within the validity from its first to its last second (RFC 5280 §4.1.2.5)', () => {
    const at = (clock: string): string[] => failures(askAbout('valid', { clock }));
    expect(at('2026-10-24T19:59:59Z')).toEqual(['pki.certificateIsWithinValidity.notYetValid']);
    expect(at('2026-10-24T20:00:00Z')).toEqual([]);
    expect(at('2027-01-22T19:59:59Z')).toEqual([]);
    expect(at('2027-01-22T20:00:00Z')).toEqual(['pki.certificateIsWithinValidity.expired']);
  });

  it('counts for every certificate of the path', async () => {
    const { leaf, intermediate, root } = await chainOfThree({ intermediateDays: [-10, -5] });
    const checks = ask({ chain: [leaf, intermediate], trustAnchors: [root] });
    expect(checks.find(({ holds }) => !holds)?.because).toMatchObject({
      key: 'pki.certificateIsWithinValidity.expired',
      values: { subject: 'Intermediate' },
    });
  });

  it('must be one', () => {
    expect(() => askAbout('valid', { clock: 'yesterday' })).toThrow(RangeError);
  });
});

describe('finding the path', () => {
  const pki = defaultPki({ kind: 'valid', ...defaultNames });
  const [leaf = new Uint8Array(), intermediate = new Uint8Array()] = pki?.receiver.chain ?? [];
  const [root = new Uint8Array()] = pki?.trustAnchors ?? [];
  const foreign = defaultPki({ kind: 'unknown-ca', ...defaultNames })?.receiver.chain.at(1) ?? new Uint8Array();

  it.each([
    ['with the root', [leaf, intermediate, root]],
    ['in another order', [leaf, root, intermediate]],
    ['with duplicates', [leaf, leaf, intermediate, intermediate]],
    ['with a certificate that is not needed', [leaf, foreign, intermediate]],
  ])('takes a chain %s', (_, chain) => {
    expect(failures(ask({ chain, trustAnchors: [root] }))).toEqual([]);
  });

  it('ends at an intermediate or a leaf that is itself trusted', () => {
    expect(failures(ask({ chain: [leaf], trustAnchors: [intermediate] }))).toEqual([]);
    expect(
      failures(
        askAbout('self-signed', {
          trustAnchors: defaultPki({ kind: 'self-signed', ...defaultNames })?.receiver.chain ?? [],
        }),
      ),
    ).toEqual([]);
  });

  it('tells a root that was sent but is not trusted', () => {
    expect(failures(ask({ chain: [leaf, intermediate, root] }))).toEqual([
      'pki.chainReachesTrustedRoot.rootNotTrusted',
    ]);
  });

  it('prefers the issuer whose signature is right among several of one name', async () => {
    const [root, impostor] = [made.principal('Root'), made.principal('Root', 2)];
    const roots = await Promise.all(
      [impostor, root].map((subject) => made.make({ subject, issuer: subject, extensions: [made.authorityOf()] })),
    );
    const leaf = await made.make({
      subject: made.principal('Leaf'),
      issuer: root,
      extensions: [made.named('mail.dest.fr')],
    });
    expect(failures(ask({ chain: [leaf], trustAnchors: roots }))).toEqual([]);
  });

  it('does not walk in circles', async () => {
    const [a, b] = [made.principal('A'), made.principal('B')];
    const chain = await Promise.all([
      made.make({ subject: a, issuer: b, extensions: [made.authorityOf()] }),
      made.make({ subject: b, issuer: a, extensions: [made.authorityOf()] }),
    ]);
    const checks = ask({ chain, names: [] });
    expect(failures(checks)).toEqual(['pki.chainReachesTrustedRoot.issuerNotTrusted']);
    expect(checks.find(({ check }) => check === 'chainSignaturesAreValid')?.because.values).toEqual({ signatures: 1 });
  });
});

describe('chainSignaturesAreValid', () => {
  it('refuses an issuer of the right name with another key', async () => {
    const { leaf, intermediate, root } = await chainOfThree({ signer: made.principal('Intermediate', 9) });
    expect(failures(ask({ chain: [leaf, intermediate], trustAnchors: [root] }))).toEqual([
      'pki.chainSignaturesAreValid.invalid',
    ]);
  });

  it('verifies what OpenSSL signed', () => {
    const [leaf = new Uint8Array(), intermediate = new Uint8Array()] = capturedChain;
    expect(failures(ask({ chain: [leaf], trustAnchors: [intermediate], clock: '2026-12-01T00:00:00Z' }))).toEqual([]);
  });
});

describe('an RSA signature', () => {
  it('is said to be none we can verify', () => {
    const roots = rootCertificates.map((pem) => new Uint8Array(new X509Certificate(pem).raw));
    const root = roots.find((der) => publicKeyOf(der)?.kind === 'rsa') ?? new Uint8Array();
    expect(failures(ask({ chain: [root], names: [] }))).toContain('pki.chainSignaturesAreValid.unsupported');
  });
});

describe('issuersMayIssue (RFC 5280 §6.1.4)', () => {
  it.each([
    ['without basicConstraints', [made.unknown(false)], 'notAnAuthority'],
    ['with cA FALSE', [made.noAuthority()], 'notAnAuthority'],
    ['without keyCertSign', [made.authorityOf(), made.maySign()], 'mayNotSignCertificates'],
  ])('refuses an intermediate %s', async (_, intermediateExtensions, expected) => {
    const { leaf, intermediate, root } = await chainOfThree({ intermediateExtensions });
    expect(failures(ask({ chain: [leaf, intermediate], trustAnchors: [root] }))).toEqual([
      `pki.issuersMayIssue.${expected}`,
    ]);
  });

  it('refuses a path longer than pathLenConstraint', async () => {
    const { leaf, intermediate, root } = await chainOfThree({ rootExtensions: [made.authorityOf(0)] });
    const checks = ask({ chain: [leaf, intermediate], trustAnchors: [root] });
    expect(checks.find(({ holds }) => !holds)?.because).toEqual({
      key: 'pki.issuersMayIssue.pathTooLong',
      values: { subject: 'Root', allowed: 0, found: 1 },
    });
  });

  it('takes an anchor that says nothing of what it may do', async () => {
    const { leaf, intermediate, root } = await chainOfThree({ rootExtensions: [made.unknown(false)] });
    expect(failures(ask({ chain: [leaf, intermediate], trustAnchors: [root] }))).toEqual([]);
  });
});

describe('keyUsageAllowsTlsServer', () => {
  it.each([
    ['no usage and no purpose named', [], null],
    ['a key for agreement only (RFC 8446 §4.4.2.2)', [made.mayAgreeKeys()], 'mayNotSign'],
    ['a purpose of clients only (RFC 5280 §4.2.1.12)', [made.purposes(made.clientAuth)], 'notForServers'],
    ['both purposes', [made.purposes(made.clientAuth, made.serverAuth)], null],
    ['any purpose', [made.purposes(made.anyPurpose)], null],
  ])('decides on %s', async (_, leafExtensions, expected) => {
    const { leaf, intermediate, root } = await chainOfThree({
      leafExtensions: [...leafExtensions, made.named('mail.dest.fr')],
    });
    expect(failures(ask({ chain: [leaf, intermediate], trustAnchors: [root] }))).toEqual(
      expected ? [`pki.keyUsageAllowsTlsServer.${expected}`] : [],
    );
  });

  it('refuses an intermediate limited to other purposes', async () => {
    const intermediateExtensions = [made.authorityOf(), made.purposes(made.clientAuth)];
    const { leaf, intermediate, root } = await chainOfThree({ intermediateExtensions });
    expect(failures(ask({ chain: [leaf, intermediate], trustAnchors: [root] }))).toEqual([
      'pki.keyUsageAllowsTlsServer.notForServers',
    ]);
  });
});

describe('certificateMatchesName (RFC 9525)', () => {
  it.each([
    ['§6.3 no subjectAltName: the common name is not looked at', [made.unknown(false)], 'noNames'],
    ['§6.2 an address and no name', [made.ofAddress('192.0.2.1')], 'noNames'],
    ['§6.3 one of many names', [made.named('a.example', 'mail.dest.fr')], null],
  ])('%s', async (_, leafExtensions, expected) => {
    const { leaf, intermediate, root } = await chainOfThree({ leafName: 'mail.dest.fr', leafExtensions });
    expect(failures(ask({ chain: [leaf, intermediate], trustAnchors: [root] }))).toEqual(
      expected ? [`pki.certificateMatchesName.${expected}`] : [],
    );
  });
});

describe('certificateIsWellFormed', () => {
  it('says where a certificate went wrong, and asks no further', () => {
    const [leaf = new Uint8Array(), intermediate = new Uint8Array()] =
      defaultPki({ kind: 'valid', ...defaultNames })?.receiver.chain ?? [];
    const checks = ask({ chain: [leaf, intermediate.with(20, 0xff).slice(0, 100)] });
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({
      holds: false,
      because: { key: 'pki.certificateIsWellFormed.malformed', values: { position: 2 } },
    });
  });

  it('refuses a critical extension it does not know, and lets others pass (RFC 5280 §4.2)', async () => {
    for (const critical of [true, false]) {
      const { leaf, intermediate, root } = await chainOfThree({
        leafExtensions: [made.named('mail.dest.fr'), made.unknown(critical)],
      });
      expect(failures(ask({ chain: [leaf, intermediate], trustAnchors: [root] }))).toEqual(
        critical ? ['pki.certificateIsWellFormed.unknownCriticalExtension'] : [],
      );
    }
  });
});

interface ChainOfThree {
  readonly leafName?: string;
  readonly leafExtensions?: made.Made['extensions'];
  readonly intermediateExtensions?: made.Made['extensions'];
  readonly rootExtensions?: made.Made['extensions'];
  readonly intermediateDays?: readonly [number, number];
  readonly signer?: ReturnType<typeof made.principal>;
}

async function chainOfThree({
  leafName = 'Leaf',
  leafExtensions = [made.named('mail.dest.fr')],
  intermediateExtensions = [made.authorityOf(0), made.mayIssue()],
  rootExtensions = [made.authorityOf(), made.mayIssue()],
  intermediateDays = [-1, 1],
  signer = made.principal('Intermediate'),
}: ChainOfThree) {
  const [root, intermediate, leaf] = [made.principal('Root'), made.principal('Intermediate'), made.principal(leafName)];
  return {
    leaf: await made.make({ subject: leaf, issuer: signer, extensions: leafExtensions }),
    intermediate: await made.make({
      subject: intermediate,
      issuer: root,
      extensions: intermediateExtensions,
      days: intermediateDays,
    }),
    root: await made.make({ subject: root, issuer: root, extensions: rootExtensions }),
  };
}
