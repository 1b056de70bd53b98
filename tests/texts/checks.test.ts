import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { tlsReasons } from '../../src/core/tls/engine/reasons';
import type { CheckName } from '../../src/core/trace';
import type { Reason } from '../../src/core/reason';
import { locales, placeholdersOf, type Catalogue, type Locale } from '../../src/i18n';
import { reasonSentence } from '../../src/view/state/reason-sentence';
import { manyRuns } from './runs';

const catalogueOf = (locale: Locale): Catalogue =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/${locale}/checks.json`, import.meta.url), 'utf8')) as Catalogue;

const sourcesIn = (folder: string): string =>
  readdirSync(new URL(`../../src/core/${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(`../../src/core/${folder}/${name}`, import.meta.url), 'utf8'))
    .join('\n');

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, one]) => one ?? []);

const literals = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => found(text, /'(\w+)'/g));

/** Policy reasons: `key: 'x'`, `key = … 'x' …;` and `because(… 'x' …` in the charts, `smtp.x` anywhere. */
function smtpKeys(): readonly string[] {
  const sources = sourcesIn('machines') + sourcesIn('trace');
  const named = [/\bkey: ('\w+')/g, /\bkey = ([^;]*);/g, /\bbecause\(([^()]*)/g].flatMap((where) =>
    found(sources, where),
  );
  const keys = [...literals(named), ...found(sources, /'smtp\.(\w+)'/g)];
  return keys.filter((key) => !['STARTTLS', 'self'].includes(key)).map((key) => `smtp.${key}`);
}

/** Certificate reasons: sources name the check, then its cases as the first argument of `holds` or `fails`. */
function pkiKeys(): readonly string[] {
  const parts = sourcesIn('pki/check').split("verdictOn('").slice(1);
  return parts.flatMap((part) => {
    const [check = ''] = part.split("'");
    const cases = literals(found(part, /\b(?:holds|fails)\(([^;]*?), (?:\{|values)/g));
    const returned = check === 'certificateMatchesName' ? found(part, /'(holds\w*)'/g) : [];
    return [...cases, ...returned].filter((name) => name !== 'domainOrBelow').map((name) => `pki.${check}.${name}`);
  });
}

const tlsKeys = Object.keys(tlsReasons).map((key) => `tls.${key}`);

const checks: Readonly<Record<CheckName, true>> = {
  starttlsIsOffered: true,
  policyAllowsCleartext: true,
  starttlsIsAccepted: true,
  certificateIsRequired: true,
  tlsIsActiveForMail: true,
  failureIsTemporary: true,
  anotherAttemptRemains: true,
  bufferIsEmptyAtUpgrade: true,
  versionIsShared: true,
  cipherSuiteIsShared: true,
  groupIsShared: true,
  serverChoiceWasOffered: true,
  certificateVerifySignatureIsValid: true,
  serverKeyExchangeSignatureIsValid: true,
  clientFinishedIsValid: true,
  serverFinishedIsValid: true,
  recordIsAuthentic: true,
  messageIsWellFormed: true,
  messageIsExpected: true,
  certificateIsWellFormed: true,
  chainReachesTrustedRoot: true,
  chainSignaturesAreValid: true,
  certificateIsWithinValidity: true,
  issuersMayIssue: true,
  keyUsageAllowsTlsServer: true,
  certificateMatchesName: true,
};

const sorted = (keys: readonly string[]): readonly string[] => [...new Set(keys)].toSorted();

describe('the texts of what is decided', () => {
  it.each(locales)('name every check in %s, and no other', (locale) => {
    const named = Object.keys(catalogueOf(locale)).filter((key) => key.startsWith('check.'));
    expect(sorted(named)).toEqual(sorted(Object.keys(checks).map((check) => `check.${check}`)));
  });

  it.each(locales)('say every reason the core can give in %s, and no other', (locale) => {
    const said = Object.keys(catalogueOf(locale)).filter((key) => key.startsWith('reason.'));
    const given = [...smtpKeys(), ...pkiKeys(), ...tlsKeys].map((key) => `reason.${key}`);
    expect(sorted(said)).toEqual(sorted(given));
  });

  it.each(Object.entries(tlsReasons))('tls.%s names only values it is given', (key, values) => {
    const text = catalogueOf('fr')[`reason.tls.${key}`] ?? '';
    expect(placeholdersOf(text).filter((name) => !(values as readonly string[]).includes(name))).toEqual([]);
  });
});

describe('a reason of a run', () => {
  let reasons: readonly Reason[] = [];
  beforeAll(async () => {
    const traces = await manyRuns();
    reasons = traces.flatMap(({ events, verdict }) => [
      verdict.reason,
      ...events.flatMap((event) => event.decisions.map(({ because }) => because)),
    ]);
  }, 60_000);

  it.each(locales)('has a sentence in %s, with a value for every placeholder', (locale) => {
    const catalogue = catalogueOf(locale);
    const incomplete = reasons.filter((because) => {
      const { key, values } = reasonSentence(because);
      const text = catalogue[key];
      return (
        text === undefined || placeholdersOf(text).some((name) => values[name] === undefined || values[name] === '')
      );
    });
    expect(sorted(incomplete.map(({ key }) => key))).toEqual([]);
  });

  it('writes versions the way the page does', () => {
    const because = { key: 'tls.versionIsShared.noneShared', values: { ours: 'TLSv1.3, TLSv1.2', theirs: 'TLSv1.1' } };
    expect(reasonSentence(because).values).toEqual({ ours: 'TLS 1.3, TLS 1.2', theirs: 'TLS 1.1' });
  });
});
