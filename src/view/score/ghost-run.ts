import type { Band } from './bands';
import type { Column } from './columns';
import type { Word } from './words';

/** A stretch of things that did not happen, in the terms one sentence needs. */
export type GhostRun =
  | { readonly kind: 'one'; readonly first: number; readonly names: readonly Word[] }
  | { readonly kind: 'several'; readonly first: number; readonly last: number }
  | { readonly kind: 'untilMail'; readonly first: number }
  | { readonly kind: 'mail'; readonly names: readonly Word[] };

export function ghostRunOf(band: Band, columns: readonly Column[]): GhostRun {
  const ghosts = columns.slice(band.first, band.last + 1);
  const numbers = ghosts.flatMap(({ step }) => (step === 'mail' ? [] : [step]));
  const names = ghosts.flatMap((column) => column.title).filter(isFirst);
  const first = numbers[0];
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return { kind: 'mail', names };
  if (numbers.length < ghosts.length) return { kind: 'untilMail', first };
  return first === last ? { kind: 'one', first, names } : { kind: 'several', first, last };
}

function isFirst(word: Word, index: number, words: readonly Word[]): boolean {
  const sameAs = (other: Word) =>
    'text' in word ? 'text' in other && other.text === word.text : 'key' in other && other.key === word.key;
  return words.findIndex(sameAs) === index;
}
