import type { texts as french } from './fr';
import type checks from './fr/checks.json';
import type gloss from './fr/gloss.json';
import type presets from './fr/presets.json';
import type { Locale } from './locale';

/** The French files are the reference: a key they don't have does not compile. */
export type TextKey = keyof typeof french | keyof typeof checks | keyof typeof gloss | keyof typeof presets;

/** Texts by their keys. */
export type Catalogue = Readonly<Record<string, string>>;

type Loaders = Readonly<Record<Locale, () => Promise<{ default: Catalogue }>>>;

const first: Loaders = {
  fr: () => import('./fr').then(({ texts }) => ({ default: texts })),
  en: () => import('./en').then(({ texts }) => ({ default: texts })),
};

/** Namespaces that are not needed at first, each a chunk of its own. */
const later = {
  checks: { fr: () => import('./fr/checks.json'), en: () => import('./en/checks.json') },
  gloss: { fr: () => import('./fr/gloss.json'), en: () => import('./en/gloss.json') },
  presets: { fr: () => import('./fr/presets.json'), en: () => import('./en/presets.json') },
} satisfies Record<string, Loaders>;

export type LaterTexts = keyof typeof later;

/** Loads one locale's texts: those of the first load and the named ones. */
export async function loadCatalogue(locale: Locale, also: Iterable<LaterTexts> = []): Promise<Catalogue> {
  const loaders: readonly Loaders[] = [first, ...[...also].map((name) => later[name])];
  const loaded = await Promise.all(loaders.map((loader) => loader[locale]()));
  return Object.assign({}, ...loaded.map((module) => module.default)) as Catalogue;
}
