import { frameSteps, type Party, type Step, type TraceEvent } from '../../core/trace';
import { titleOf, titleOfKind, wordsOf, wordsOfKind, type Word } from './words';

/** A place in the score that all connections share: what is in the same column is the same message. */
export interface Column {
  readonly key: string;
  readonly step: Step;
  /** The number above it: the mail has none, nor has the end of a connection, whichever step it came in. */
  readonly number: number | null;
  readonly from: Party;
  /** What stands under the stem, one word a line. */
  readonly words: readonly Word[];
  /** The same in a sentence. */
  readonly title: readonly Word[];
}

export const frame: readonly Column[] = frameSteps.map(({ step, from, kind }) => ({
  key: `${baseKey({ step, from, kind })}#1`,
  step,
  number: numberOf({ step, kind }),
  from,
  words: wordsOfKind(kind),
  title: titleOfKind(kind),
}));

/** The columns of one connection alone; the second message of a step from the same side has its own. */
export function columnsOf(events: readonly TraceEvent[]): readonly Column[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const base = baseKey(event);
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    const { step, from } = event;
    return {
      key: `${base}#${nth}`,
      step,
      number: numberOf(event),
      from,
      words: wordsOf(event),
      title: titleOf(event),
    };
  });
}

/** Puts sequences of columns into one that keeps the order of each; a key that comes out of order gets a new column. */
export function mergeColumns(sequences: readonly (readonly Column[])[]): readonly Column[] {
  const merged: Column[] = [];
  for (const sequence of sequences) {
    let place = -1;
    for (const column of sequence) place = placeOf(merged, column, place);
  }
  return merged;
}

/** Where each column of a sequence went in a merged row. */
export function placesOf(merged: readonly Column[], sequence: readonly Column[]): readonly number[] {
  let place = -1;
  return sequence.map(({ key }) => (place = merged.findIndex((other, index) => index > place && other.key === key)));
}

function placeOf(merged: Column[], column: Column, after: number): number {
  const found = merged.findIndex((other, index) => index > after && other.key === column.key);
  if (found >= 0) return found;
  const place =
    Math.max(
      after,
      merged.findLastIndex((other) => rank(other) < rank(column)),
    ) + 1;
  merged.splice(place, 0, column);
  return place;
}

/** How one connection broke off or took leave: the others have nothing to say there, not even that it did not happen. */
export function isFarewell({ key, step }: Column): boolean {
  return key.includes('close#') || (step === 'mail' && key.includes(':alert#'));
}

function numberOf({ step, kind }: Pick<TraceEvent, 'step' | 'kind'>): number | null {
  return step === 'mail' || kind === 'close' ? null : step;
}

/** In the eleven steps what counts is who speaks when; in the mail, what is said. */
function baseKey({ step, from, kind }: Pick<TraceEvent, 'step' | 'from' | 'kind'>): string {
  if (kind === 'close') return step === 'mail' ? 'close' : `${step}:${from}:close`;
  return step === 'mail' ? `mail:${from}:${kind}` : `${step}:${from}`;
}

/** The mail comes after the frame, the farewells after the letter, the end of the connection last. */
function rank({ step, key }: Column): number {
  if (step !== 'mail') return step;
  if (key.startsWith('close')) return 14;
  return /:(?:quit|quitReply|alert)#/.test(key) ? 13 : 12;
}
