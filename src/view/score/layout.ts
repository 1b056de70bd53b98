import { orderOf, type Step, type Trace, type TraceEvent } from '../../core/trace';
import type { Eyes } from '../state/eyes';
import { bandsOf, headBandsOf, type Band, type HeadBand } from './bands';
import { columnsOf, frame, isFarewell, mergeColumns, placesOf, type Column } from './columns';
import { firstDifference } from './difference';
import { endingOf, type Ending } from './ending';
import { cellsOf, type Cell } from './ghosts';
import { wordsFitFrom, type Room } from './room';
import type { Word } from './words';

/** The whole picture in columns and percents, without a pixel or a word of a language. */
export interface ScoreLayout {
  readonly columns: readonly PlacedColumn[];
  readonly systems: readonly System[];
  readonly heads: readonly HeadBand[];
  /** From which width of the staves on, in rem, the words under them stand in one row. */
  readonly wordsFrom: Room;
  readonly difference: number | null;
}

/** A column is wide by the length of its words; `start` and `end` are percents of the score. */
export interface PlacedColumn extends Column {
  readonly width: Width;
  readonly start: number;
  readonly end: number;
}

export type Width = 'narrow' | 'middle' | 'wide';

/** How wide each is beside the others; the style sheet says the same. */
export const widthShare: Readonly<Record<Width, number>> = { narrow: 4, middle: 5, wide: 6 };

/** One connection: two staves of its own in the columns of all. */
export interface System {
  readonly connection: number;
  readonly attempt: number;
  /** Milliseconds between the end of the connection before and this one; `null` for the first. */
  readonly pause: number | null;
  readonly ending: Ending;
  /** The last event of the connection: how it ended is known from there. */
  readonly last: number;
  readonly cells: readonly Cell[];
  readonly bands: readonly Band[];
}

/** Who listens is not told what is missing from a conversation that went on sealed. */
export function layoutScore(trace: Trace, previous: Trace | null, eyes: Eyes = 'servers'): ScoreLayout {
  const isSealed = eyes === 'eavesdropper' && trace.events.some(({ phase }) => phase === 'encrypted');
  const isMissed = (column: Column) => !isFarewell(column) && !(isSealed && orderOf(column.step) >= sealedFrom);
  const connections = connectionsOf(trace);
  const rows = connections.map(columnsOf);
  const before = previous ? connectionsOf(previous).map((events) => columnsOf(events).filter(isMissed)) : [];
  const merged = mergeColumns([frame.filter(isMissed), ...rows, ...before]);
  const columns = placeColumns(merged, [...rows, ...before]);
  const cells = connections.map((events, i) => cellsOf(merged, events, placesOf(merged, rows[i] ?? [])));
  return {
    columns,
    wordsFrom: wordsFitFrom((widthShare.narrow * 100) / widthsOf(columns)),
    systems: connections.map((events, i) => systemOf(events, connections[i - 1], cells[i] ?? [])),
    heads: headBandsOf(
      merged.map(({ step }): Step => step),
      cells,
    ),
    difference: firstDifference(trace, previous),
  };
}

/** Where the frame expects everything to be sealed. */
const sealedFrom = orderOf(11);

function connectionsOf(trace: Trace): readonly (readonly TraceEvent[])[] {
  const numbers = [...new Set(trace.events.map((event) => event.connection))];
  return numbers.map((connection) => trace.events.filter((event) => event.connection === connection));
}

function systemOf(
  events: readonly TraceEvent[],
  before: readonly TraceEvent[] | undefined,
  cells: readonly Cell[],
): System {
  const first = events[0];
  const end = before?.at(-1)?.arrives;
  return {
    connection: first?.connection ?? 1,
    attempt: first?.attempt ?? 1,
    pause: end === undefined || !first ? null : first.time - end,
    ending: endingOf(events),
    last: events.at(-1)?.index ?? -1,
    cells,
    bands: bandsOf(cells),
  };
}

function placeColumns(merged: readonly Column[], rows: readonly (readonly Column[])[]): readonly PlacedColumn[] {
  const widths = merged.map((column) => widthOf([column, ...rows.flat().filter(({ key }) => key === column.key)]));
  const total = widthsOf(widths.map((width) => ({ width })));
  let start = 0;
  return merged.map((column, i) => {
    const width = widths[i] ?? 'narrow';
    const end = start + widthShare[width];
    const placed = { ...column, width, start: percent(start / total), end: percent(end / total) };
    start = end;
    return placed;
  });
}

function widthsOf(columns: readonly Pick<PlacedColumn, 'width'>[]): number {
  return columns.reduce((sum, { width }) => sum + widthShare[width], 0);
}

function widthOf(columns: readonly Column[]): Width {
  const length = Math.max(...columns.flatMap(({ words }) => words.map(wordLength)));
  return length > 7 ? 'wide' : length > 5 ? 'middle' : 'narrow';
}

/** Translated words count as six letters, so that a change of language moves nothing. */
function wordLength(word: Word): number {
  return 'text' in word ? word.text.length : 6;
}

function percent(share: number): number {
  return Math.round(share * 1e5) / 1e3;
}
