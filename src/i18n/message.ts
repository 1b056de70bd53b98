import type { Locale } from './locale';

export type Values = Readonly<Record<string, string | number>>;

const placeholder = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Fills a catalogue text. `{name}` is replaced by a value; numbers are written the locale's way (in French with
 * narrow no-break spaces). `{count|one octet|# octets}` chooses by the locale's plural rule; `#` is the number.
 * A placeholder without a value stays visible.
 */
export function formatMessage(text: string, values: Values, locale: Locale): string {
  return text.replace(placeholder, (whole, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const written = typeof value === 'number' ? formatNumber(value, locale) : value;
    if (one === undefined || other === undefined) return written;
    return (isOne(Number(value), locale) ? one : other).replaceAll('#', written);
  });
}

/** The names of a text's placeholders, sorted, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name ?? ''))].sort();
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(value);
}

function isOne(value: number, locale: Locale): boolean {
  return new Intl.PluralRules(locale).select(value) === 'one';
}
