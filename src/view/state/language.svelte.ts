import {
  formatMessage,
  loadCatalogue,
  loadLaterTexts,
  type Catalogue,
  type LaterTexts,
  type Locale,
  type TextKey,
  type Values,
} from '../../i18n';

class Language {
  locale = $state.raw<Locale>('fr');
  catalogue = $state.raw<Catalogue>({});
  /** What was asked for beyond the first load; another language loads it too. */
  readonly also = new Set<LaterTexts>();
  turn = 0;
}

const language = new Language();

/** The page's language; reading it in a component or an effect subscribes to it. */
export function locale(): Locale {
  return language.locale;
}

/** Loads the catalogue of a language, then changes all texts at once; of several changes the last one counts. */
export async function setLanguage(next: Locale): Promise<void> {
  const turn = ++language.turn;
  const catalogue = await loadCatalogue(next, language.also);
  if (turn !== language.turn) return;
  language.catalogue = catalogue;
  language.locale = next;
}

/** Loads texts that are not part of the first load, in the page's language and in every later one. */
export async function needTexts(...names: readonly LaterTexts[]): Promise<void> {
  for (const name of names) language.also.add(name);
  const { locale: current } = language;
  const texts = await loadLaterTexts(current, names);
  if (current !== language.locale) return needTexts(...names);
  language.catalogue = { ...language.catalogue, ...texts };
}

/** The text of a key in the page's language, its placeholders filled; a missing key is shown as it is. */
export function t(key: TextKey, values: Values = {}): string {
  return formatMessage(language.catalogue[key] ?? key, values, language.locale);
}

/** The same for keys that come from data (a Reason of the trace, a narration). */
export function say(text: { readonly key: string; readonly values: Values }): string {
  return formatMessage(language.catalogue[text.key] ?? text.key, text.values, language.locale);
}

/** Whether the page's catalogue has a key that comes from data. */
export function hasText(key: string): key is TextKey {
  return key in language.catalogue;
}
