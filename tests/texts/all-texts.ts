import { readdirSync, readFileSync } from 'node:fs';
import type { Catalogue, Locale } from '../../src/i18n';

/** Every text of a language, whenever the page loads it. */
export function allTexts(locale: Locale): Catalogue {
  const folder = new URL(`../../src/i18n/${locale}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const read = (name: string): Catalogue => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Catalogue;
  return Object.fromEntries(files.flatMap((name) => Object.entries(read(name))));
}
