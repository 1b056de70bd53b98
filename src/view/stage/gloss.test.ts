import { describe, expect, it } from 'vitest';
import { loadCatalogue, locales } from '../../i18n';
import { presetIds } from '../../core/scenario';
import { annotatePart, type Step } from '../../core/trace';
import { eventAt, presetRun } from './fixtures/preset-run';
import { glossOf, mostShown, type GlossItem } from './gloss';
import { bytesAsHex, bytesAsText } from './gloss-bytes';

const trace = await presetRun('textbook');
const gloss = (step: Step): readonly GlossItem[] => glossOf(eventAt(trace, step), annotatePart)(mostShown);
const bytes = (items: readonly GlossItem[]) => items.filter((item) => item.kind === 'bytes');
const withKey = (items: readonly GlossItem[], key: string) => bytes(items).find((item) => item.keys.includes(key));

describe('the gloss of a ServerHello (RFC 8446 §4.1.3)', () => {
  const items = gloss(8);

  it('has the chosen suite as what the step decides', () => {
    expect(bytes(items).find((item) => item.weight === 'chosen')).toMatchObject({
      shown: '13 02',
      values: { value: 'AES-256-GCM' },
    });
  });

  it('gives version and key share as whole extensions', () => {
    expect(withKey(items, 'gloss.tls.extension.supportedVersions.selectedVersion')).toMatchObject({
      shown: '00 2b 00 02 03 04',
      values: { value: 'TLS 1.3' },
    });
    expect(withKey(items, 'gloss.tls.extension.keyShare')?.values).toMatchObject({ value: 'x25519', length: 40 });
  });

  it('folds a length into what it measures', () => {
    expect(withKey(items, 'gloss.tls.handshake.serverHello.sessionId')?.values).toMatchObject({ size: 32, length: 33 });
    expect(withKey(items, 'gloss.tls.handshake.type.server_hello')?.shown).toMatch(/^02 00 00 /);
  });

  it('ends with one sealed box, and counts the other records', () => {
    const sealed = eventAt(trace, 8).parts.filter((part) => part.protection !== 'none');
    expect(items.slice(-2)).toMatchObject([
      { kind: 'sealed', bytes: (sealed[0]?.end ?? 0) - (sealed[0]?.start ?? 0) - 5 },
      { kind: 'rest', count: sealed.length - 1 },
    ]);
  });
});

describe('the gloss of a ClientHello', () => {
  const items = gloss(7);

  it('keeps suites, versions and key share when there is no room for all', () => {
    expect(bytes(items).filter((item) => item.weight === 'key')).toHaveLength(3);
    expect(items.at(-1)?.kind).toBe('rest');
  });

  it('drops what matters least first, and counts it', () => {
    const few = glossOf(eventAt(trace, 7), annotatePart)(3);
    expect(bytes(few).map((item) => item.weight)).toEqual(['key', 'key', 'key']);
    const restOf = (all: readonly GlossItem[]) =>
      all.flatMap((item) => (item.kind === 'rest' ? item.count : []))[0] ?? 0;
    expect(restOf(few)).toBe(restOf(items) + bytes(items).length - 3);
  });

  it('shows where bytes were left out', () => {
    expect(withKey(items, 'gloss.tls.extension.keyShare')?.shown).toMatch(/^… 00 33 /);
  });
});

describe('the gloss of SMTP', () => {
  it('reads a list of capabilities line by line, STARTTLS first of all', () => {
    expect(bytes(gloss(4)).find((item) => item.weight === 'chosen')?.shown).toBe('250-STARTTLS');
  });

  it('explains the address of the envelope, and of a letter anyone can read only the dot that ends it', async () => {
    const open = await presetRun('starttls-not-offered');
    const envelope = glossOf(eventAt(open, 'mail', 'mail'), annotatePart)(mostShown);
    const letter = glossOf(eventAt(open, 'mail', 'letter'), annotatePart)(mostShown);
    expect(withKey(envelope, 'gloss.smtp.argument.mail')?.shown).toContain('alice@envoi.fr');
    expect(withKey(letter, 'gloss.smtp.letter.end')?.shown).toBe('.');
    expect(bytes(letter).filter(({ shown }) => shown.includes(':'))).toEqual([]);
  });
});

describe('every gloss', () => {
  it.each(presetIds)('of %s has a meaning in both languages', async (id) => {
    const run = await presetRun(id);
    const catalogues = await Promise.all(locales.map(loadGlosses));
    for (const item of run.events.flatMap((event) => bytes(glossOf(event, annotatePart)(mostShown))))
      for (const catalogue of catalogues) expect(catalogue, item.keys.join(' ')).toSatisfy(hasOneOf(item.keys));
  });
});

const hasOneOf = (keys: readonly string[]) => (catalogue: Readonly<Record<string, string>>) =>
  keys.some((key) => key in catalogue);

async function loadGlosses(locale: (typeof locales)[number]): Promise<Readonly<Record<string, string>>> {
  const gloss = (await import(`../../i18n/${locale}/gloss.json`)) as { default: Record<string, string> };
  return { ...(await loadCatalogue(locale)), ...gloss.default };
}

describe('bytes on the stage', () => {
  it('lose their middle when they are many', () => {
    expect(bytesAsHex('00112233445566778899', false)).toBe('00 11 22 … 66 77 88 99');
    expect(bytesAsHex('0011223344556677', false)).toBe('00 11 22 33 44 55 66 77');
  });

  it('are text where the protocol is', () => {
    expect(bytesAsText('45484c4f20')).toBe('EHLO');
  });
});

describe('the gloss of a ChangeCipherSpec (RFC 8446 §5)', () => {
  it('says in TLS 1.3 that it has no effect, in either flight', () => {
    const key = 'gloss.tls.changeCipherSpec.withoutEffect';
    expect(withKey(gloss(8), key)?.values).toMatchObject({ version: 'TLS 1.3' });
    expect(withKey(gloss(9), key)?.values).toMatchObject({ version: 'TLS 1.3' });
  });

  it('says no such thing in TLS 1.2', async () => {
    const older = await presetRun('tls12');
    for (const step of [9, 10] as const)
      expect(
        withKey(glossOf(eventAt(older, step), annotatePart)(mostShown), 'gloss.tls.changeCipherSpec'),
      ).toBeDefined();
  });
});
