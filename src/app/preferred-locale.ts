import { isLocale, type Locale } from '../i18n';

/** The first of the reader's languages that the pages exist in (BCP 47 tags, most wanted first); English when none does. */
export function preferredLocale(languages: readonly string[]): Locale {
  return languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLocale) ?? 'en';
}
