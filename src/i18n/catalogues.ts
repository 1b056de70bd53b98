import type { texts as first } from './fr';
import type { texts as dialogs } from './fr-dialogs';
import type { texts as inspector } from './fr-inspector';
import type { texts as run } from './fr-run';
import type { Locale } from './locale';

/** The French files are the reference: a key they don't have does not compile. */
export type TextKey = keyof typeof first | keyof typeof dialogs | keyof typeof inspector | keyof typeof run;

/** Texts by their keys. */
export type Catalogue = Readonly<Record<string, string>>;

type Loaders = Readonly<Record<Locale, () => Promise<{ readonly texts: Catalogue }>>>;

const firstTexts: Loaders = { fr: () => import('./fr'), en: () => import('./en') };

/** Texts that are not needed at first, a chunk for each occasion. */
const laterTexts = {
  dialogs: { fr: () => import('./fr-dialogs'), en: () => import('./en-dialogs') },
  inspector: { fr: () => import('./fr-inspector'), en: () => import('./en-inspector') },
  run: { fr: () => import('./fr-run'), en: () => import('./en-run') },
} satisfies Record<string, Loaders>;

export type LaterTexts = keyof typeof laterTexts;

/** Loads one locale's texts: those of the first load and the named ones. */
export function loadCatalogue(locale: Locale, also: Iterable<LaterTexts> = []): Promise<Catalogue> {
  return merged([firstTexts[locale](), ...loadingLater(locale, also)]);
}

/** Loads texts that are not part of the first load. */
export function loadLaterTexts(locale: Locale, names: Iterable<LaterTexts>): Promise<Catalogue> {
  return merged(loadingLater(locale, names));
}

const loadingLater = (locale: Locale, names: Iterable<LaterTexts>) =>
  [...names].map((name) => laterTexts[name][locale]());

async function merged(loading: readonly ReturnType<Loaders[Locale]>[]): Promise<Catalogue> {
  const modules = await Promise.all(loading);
  return Object.assign({}, ...modules.map(({ texts }) => texts)) as Catalogue;
}
