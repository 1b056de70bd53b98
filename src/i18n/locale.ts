/** The languages of the page; each has a folder of catalogues with the same keys. */
export const locales = ['fr', 'en'] as const;

export type Locale = (typeof locales)[number];

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}
