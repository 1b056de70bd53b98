import type { SmtpReplyMessage, Step, Trace, TraceEvent } from '../../core/trace';
import { isSealed } from './cargo';

/** The receiver's list before TLS beside the list after it; `null` stands where one of them lacks the line. */
export interface TwoLists {
  readonly before: { readonly step: Step; readonly sealed: boolean };
  readonly after: { readonly step: Step; readonly sealed: boolean };
  readonly rows: readonly ListRow[];
}

export type ListRow =
  | { readonly kind: 'line'; readonly before: string | null; readonly after: string | null }
  /** Lines that are the same in both lists and far from any that is not. */
  | { readonly kind: 'same'; readonly count: number };

type LineRow = Extract<ListRow, { kind: 'line' }>;

/** Both lists, if this event answers a second EHLO on its connection (RFC 3207 §4.2); else `null`. */
export function twoLists(trace: Trace, event: TraceEvent): TwoLists | null {
  const after = ehloReplyIn(event);
  const earlier = trace.events.findLast(
    (other) => other.connection === event.connection && other.index < event.index && ehloReplyIn(other) !== null,
  );
  const before = earlier && ehloReplyIn(earlier);
  if (!after || !earlier || !before) return null;
  return { before: sideOf(earlier), after: sideOf(event), rows: rowsOf(before.lines, after.lines) };
}

function sideOf(event: TraceEvent): TwoLists['before'] {
  return { step: event.step, sealed: event.parts.every(isSealed) };
}

function ehloReplyIn(event: TraceEvent): SmtpReplyMessage | null {
  for (const part of event.parts) {
    for (const message of part.messages) if (message.kind === 'ehloReply') return message;
  }
  return null;
}

function rowsOf(before: readonly string[], after: readonly string[]): readonly ListRow[] {
  const kept = before.map((line) => row(line, after.find((other) => says(other) === says(line)) ?? null));
  const added = after.filter((line) => !before.some((other) => says(other) === says(line)));
  return foldSame([...kept, ...added.map((line) => row(null, line))]);
}

const row = (before: string | null, after: string | null): LineRow => ({ kind: 'line', before, after });

/** A reply line without its code and the sign that more follow. */
const says = (line: string): string => line.slice(4);

const isSame = (line: LineRow | undefined): boolean => !line || (line.before !== null && line.after !== null);

/** Keeps the first line, the lines that differ and their neighbours; what is left between them is counted. */
function foldSame(lines: readonly LineRow[]): readonly ListRow[] {
  const isFar = (place: number): boolean => place > 0 && [-1, 0, 1].every((near) => isSame(lines[place + near]));
  const isFolded = (place: number): boolean =>
    isFar(place) && (isFar(place - 1) || (isFar(place + 1) && place + 1 < lines.length));
  const rows: ListRow[] = [];
  lines.forEach((line, place) => {
    const last = rows.at(-1);
    if (!isFolded(place)) rows.push(line);
    else if (last?.kind === 'same') rows[rows.length - 1] = { kind: 'same', count: last.count + 1 };
    else rows.push({ kind: 'same', count: 1 });
  });
  return rows;
}
