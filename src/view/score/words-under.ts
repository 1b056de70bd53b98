import type { Eyes } from '../state/eyes';
import { isFatal } from './head';
import type { ScoreLayout } from './layout';
import { alertWord, wordsOf, type Word } from './words';

/** What stands under a column that several connections share: what was said there, or that there was an alert. */
export function wordsUnder({ columns, systems }: ScoreLayout, index: number, eyes: Eyes): readonly Word[] {
  const events = systems.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell?.kind === 'event' ? [cell.event] : [];
  });
  if (events.length === 0) return columns[index]?.words ?? [];
  const said = events.filter((event) => !isFatal(event)).map((event) => wordsOf(event, eyes));
  const [words] = said;
  if (!words) return [alertWord];
  const common = eyes === 'servers' || said.every((other) => isSame(other, words)) ? words : sealed;
  return said.length < events.length ? [...common.map(followed), alertWord] : common;
}

/** Two sizes have no common word but this one. */
const sealed: readonly Word[] = [{ key: 'heads.sealed' }];

const isSame = (a: readonly Word[], b: readonly Word[]): boolean => JSON.stringify(a) === JSON.stringify(b);

const followed = (word: Word, i: number, { length }: readonly Word[]): Word =>
  'text' in word && i === length - 1 ? { text: `${word.text} /` } : word;
