import type { Locale } from './locale';
import type { texts as french } from './fr';

/** The French files are the reference: a key they don't have does not compile. */
export type TextKey = keyof typeof french;

/** A text by its key. */
export type Catalogue = Readonly<Record<string, string>>;

const loaders: Readonly<Record<Locale, () => Promise<{ texts: Catalogue }>>> = {
  fr: () => import('./fr'),
  en: () => import('./en'),
};

/** Loads one locale's texts; each locale is a chunk of its own. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return (await loaders[locale]()).texts;
}
