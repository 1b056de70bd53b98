import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, locales, placeholdersOf, richText, type Catalogue } from '.';

const folder = (locale: string) => new URL(`./${locale}/`, import.meta.url);
const namespaces = (locale: string) =>
  readdirSync(folder(locale))
    .filter((name) => name.endsWith('.json'))
    .sort();
/** Made from other files by scripts/opening-texts.ts. */
const written = (locale: string) => namespaces(locale).filter((file) => file !== 'opening.json');
const read = (locale: string, file: string): Catalogue =>
  JSON.parse(readFileSync(new URL(file, folder(locale)), 'utf8')) as Catalogue;

const protocolValue = [
  /\b0x[0-9a-f]+\b/i,
  /(?<![\p{L}\p{N}])(?=[a-f ]*\d)[0-9a-f]{2}(?: [0-9a-f]{2})+(?![\p{L}\p{N}])/iu,
  /\b(?:TLS|SSL) ?v?\d/,
  /TLS_[A-Z]|AES|CHACHA|SHA-?\d|x25519|secp\d|P-256/i,
  /\d\s*(?:octets?|bytes?|bits?|[kM]?[Bo])\b/i,
];

describe('the catalogues', () => {
  it('have the same files in both languages', () => {
    expect(namespaces('en')).toEqual(namespaces('fr'));
  });

  describe.each(namespaces('fr'))('%s', (file) => {
    const fr = read('fr', file);
    const en = read('en', file);

    it('has the same keys in both languages', () => {
      expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    });

    it.each(Object.keys(fr))('%s has the same placeholders and marks in both languages', (key) => {
      const french = fr[key] ?? '';
      const english = en[key] ?? '';
      expect(placeholdersOf(english)).toEqual(placeholdersOf(french));
      expect(marksOf(english)).toEqual(marksOf(french));
    });

    it.each(locales)('holds no hexadecimal, size, version or suite in %s', (locale) => {
      const texts = Object.entries(locale === 'fr' ? fr : en);
      expect(texts.filter(([, text]) => protocolValue.some((pattern) => pattern.test(text)))).toEqual([]);
    });
  });

  it.each(locales)('repeat no key in two files of %s', (locale) => {
    const keys = written(locale).flatMap((file) => Object.keys(read(locale, file)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(locales)('of the first load in %s come from the files', async (locale) => {
    const loaded = await loadCatalogue(locale);
    const files = Object.assign({}, ...written(locale).map((file) => read(locale, file))) as Catalogue;
    for (const [key, text] of Object.entries(loaded)) expect(files[key]).toBe(text);
  });
});

function marksOf(text: string): readonly string[] {
  return richText(text)
    .flatMap((run) => run.mark ?? [])
    .sort();
}
