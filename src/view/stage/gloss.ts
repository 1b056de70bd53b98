import type { Field, Hex } from '../../core/bytes';
import type { Part, TraceEvent } from '../../core/trace';
import { isSealed, recordHeader } from './cargo';
import { bytesAsHex, bytesAsText } from './gloss-bytes';
import type { GlossEntry } from './gloss-entry';
import { smtpEntries } from './gloss-smtp';
import { tlsEntries } from './gloss-tls';

/** Bytes with their meaning under them, as words under notes; what is sealed is a box, and the rest is counted. */
export type GlossItem =
  | {
      readonly kind: 'bytes';
      readonly shown: string;
      /** Catalogue keys of the meaning, the closest first. */
      readonly keys: readonly string[];
      readonly values: Readonly<Record<string, string | number>>;
      readonly weight: GlossWeight;
      readonly startsLine: boolean;
    }
  | { readonly kind: 'sealed'; readonly messages: readonly string[]; readonly bytes: number }
  | { readonly kind: 'rest'; readonly count: number };

/** `chosen` is what the step decides, `key` what matters for it; `minor` goes first when there is no room. */
export type GlossWeight = 'chosen' | 'key' | 'plain' | 'minor';

/** What each byte of a part means; offsets count from the start of the part. */
export type AnnotatePart = (event: TraceEvent, part: Part) => readonly Field[];

/** The most that are ever shown. */
export const mostShown = 11;
const rank: Readonly<Record<GlossWeight, number>> = { chosen: 0, key: 1, plain: 2, minor: 3 };

/** The bytes of an event that matter in their order, as many as asked for, and how many pieces were left out. */
export type Gloss = (most: number) => readonly GlossItem[];

/** Looks at the bytes of an event once; what is shown of them depends on the room. */
export function glossOf(event: TraceEvent, annotate: AnnotatePart): Gloss {
  const readable = event.parts.filter((part) => !isSealed(part));
  const entries = readable.flatMap((part) => partEntries(event, part, annotate));
  return (most) => itemsOf(event, entries, most);
}

function itemsOf(event: TraceEvent, entries: readonly PlacedEntry[], most: number): readonly GlossItem[] {
  const kept = mostTelling(entries, most);
  const items = kept.map((entry, place): GlossItem => bytesItem(entry, kept[place - 1] ?? null));
  const sealed = event.parts.filter(isSealed);
  const [first] = sealed;
  const left = entries.length - kept.length + Math.max(0, sealed.length - 1);
  return [
    ...items,
    ...(first ? sealedItems(event, first) : []),
    ...(left ? [{ kind: 'rest', count: left } as const] : []),
  ];
}

interface PlacedEntry extends GlossEntry {
  readonly part: Part;
  readonly hex: Hex;
}

function partEntries(event: TraceEvent, part: Part, annotate: AnnotatePart): readonly PlacedEntry[] {
  const hex = event.bytes.slice(2 * part.start, 2 * part.end);
  const entriesOf = part.carrier === 'smtp' ? smtpEntries : tlsEntries;
  return entriesOf(annotate(event, part), part, event).map((entry) => ({
    ...entry,
    part,
    hex: hex.slice(2 * entry.start, 2 * entry.end),
  }));
}

/** All of them if there is room; else none of the minor ones, and of the others the first of each weight. */
function mostTelling(entries: readonly PlacedEntry[], room: number): readonly PlacedEntry[] {
  if (entries.length <= room) return entries;
  const telling = entries.filter((entry) => entry.weight !== 'minor');
  const kept = new Set([...telling].sort((a, b) => rank[a.weight] - rank[b.weight]).slice(0, room));
  return telling.filter((entry) => kept.has(entry));
}

function bytesItem(entry: PlacedEntry, previous: PlacedEntry | null): GlossItem {
  const length = entry.end - entry.start;
  const shown = entry.isText ? bytesAsText(entry.hex) : bytesAsHex(entry.hex, entry.isWhole);
  return {
    kind: 'bytes',
    shown: !entry.isText && leavesGap(previous, entry) ? `… ${shown}` : shown,
    keys: entry.keys,
    values: { ...entry.values, length },
    weight: entry.weight,
    startsLine: entry.startsLine && previous !== null,
  };
}

/** Whether bytes of the same part were left out between two entries. */
function leavesGap(previous: PlacedEntry | null, entry: PlacedEntry): boolean {
  return previous?.part === entry.part && previous.end !== entry.start;
}

/** A sealed record: its header can be read, the rest is a box. */
function sealedItems(event: TraceEvent, part: Part): readonly GlossItem[] {
  const header = event.bytes.slice(2 * part.start, 2 * (part.start + recordHeader));
  const bytes = part.end - part.start - recordHeader;
  return [
    {
      kind: 'bytes',
      shown: bytesAsHex(header, true),
      keys: ['gloss.sealedHeader'],
      values: { bytes, length: recordHeader },
      weight: 'plain',
      startsLine: false,
    },
    { kind: 'sealed', messages: part.messages.map((message) => message.kind), bytes },
  ];
}
