import type { TraceEvent } from '../../core/trace';
import { isFarewell, type Column } from './columns';

/** What stands in a column of one connection: its message, the ghost of one that did not happen, or nothing, a rest. */
export type Cell =
  | { readonly kind: 'event'; readonly column: number; readonly event: TraceEvent; readonly sharesNumber: boolean }
  /** `after` is the event it would have followed. */
  | { readonly kind: 'ghost'; readonly column: number; readonly after: number; readonly sharesNumber: boolean }
  | { readonly kind: 'rest'; readonly column: number };

/** Fills the columns of a connection: `places` says where its events are, the others are ghosts. */
export function cellsOf(
  columns: readonly Column[],
  events: readonly TraceEvent[],
  places: readonly number[],
): readonly Cell[] {
  let after = -1;
  return columns.map((shared, column) => {
    const { number } = shared;
    const event = events[places.indexOf(column)];
    const sharesNumber = number !== null && columns[column - 1]?.number === number;
    if (!event && isFarewell(shared)) return { kind: 'rest', column };
    if (!event) return { kind: 'ghost', column, after, sharesNumber };
    after = event.index;
    return { kind: 'event', column, event, sharesNumber };
  });
}

/** A ghost is drawn as one when the conversation has gone on without it; `null` shows all of them. */
export function isRevealed(ghost: { readonly after: number }, reached: number | null): boolean {
  return reached === null || reached > ghost.after;
}
