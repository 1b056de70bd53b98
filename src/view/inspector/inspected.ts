import type { Field, Hex } from '../../core/bytes';
import { annotateInside, annotatePart } from '../../core/trace';
import type { Part, TraceEvent } from '../../core/trace';
import type { Eyes } from '../state/eyes';

/** Bytes to be looked at, and what each of them is. */
export interface InspectedBytes {
  /** `wire`: as they crossed it; `inside`: what a sealed record holds, as both servers know it. */
  readonly view: 'wire' | 'inside';
  readonly hex: Hex;
  readonly fields: readonly Field[];
  /** Whether they are lines of text. */
  readonly isText: boolean;
}

export interface InspectedPart {
  readonly part: Part;
  readonly size: number;
  readonly isSealed: boolean;
}

/** What an event's bytes are made of, in order. */
export function inspectParts(event: TraceEvent): readonly InspectedPart[] {
  return event.parts.map((part) => ({
    part,
    size: part.end - part.start,
    isSealed: part.protection !== 'none',
  }));
}

/** The part that names the event: the one with a message of its kind; null when TCP alone speaks. */
export function leadingPart({ kind, parts }: TraceEvent): Part | null {
  return parts.find(({ messages }) => messages.some((message) => message.kind === kind)) ?? parts[0] ?? null;
}

/** The kinds of messages in a part, each once. */
export const kindsIn = ({ messages }: Part): readonly TraceEvent['kind'][] => [
  ...new Set(messages.map(({ kind }) => kind)),
];

/** All bytes and fields of a part; an eavesdropper is shown nothing from inside a seal. */
export function inspectBytes(event: TraceEvent, part: Part, eyes: Eyes): readonly InspectedBytes[] {
  const wire: InspectedBytes = {
    view: 'wire',
    hex: event.bytes.slice(2 * part.start, 2 * part.end),
    fields: annotatePart(event, part),
    isText: part.carrier === 'smtp',
  };
  return part.protection === 'none' || eyes === 'eavesdropper' ? [wire] : [wire, inside(event, part)];
}

const inside = (event: TraceEvent, part: Part): InspectedBytes => ({
  view: 'inside',
  hex: part.plaintext,
  fields: annotateInside(event, part),
  isText: part.contentType === 'application_data',
});

/** Neighbouring bytes of one row that belong to the same innermost field. */
export interface DumpRun {
  readonly offset: number;
  /** Two digits a byte, with spaces between. */
  readonly hex: string;
  readonly field: Field | null;
  /** Whether the field began before this row. */
  readonly isContinued: boolean;
}

export interface DumpRow {
  readonly offset: number;
  readonly runs: readonly DumpRun[];
  /** Printable ASCII as it is, the rest as dots. */
  readonly text: string;
}

/** Bytes in rows, each row cut where another field begins. */
export function dumpRows({ hex, fields }: InspectedBytes, width: number): readonly DumpRow[] {
  const codes = bytesOf(hex);
  const leaves = leafFields(fields);
  return Array.from({ length: Math.ceil(codes.length / width) }, (_, row) => {
    const [start, end] = [row * width, Math.min((row + 1) * width, codes.length)];
    return { offset: start, runs: runsOf(codes, leaves, start, end), text: textOf(codes.slice(start, end)) };
  });
}

function runsOf(codes: readonly number[], leaves: readonly Field[], start: number, end: number): readonly DumpRun[] {
  const runs: DumpRun[] = [];
  for (let offset = start; offset < end;) {
    const field = leaves.find((leaf) => holds(leaf, offset)) ?? null;
    const next = Math.min(end, field?.end ?? leaves.find((leaf) => leaf.start > offset)?.start ?? end);
    const hex = codes.slice(offset, next).map(twoDigits).join(' ');
    runs.push({ offset, hex, field, isContinued: field !== null && field.start < offset });
    offset = next;
  }
  return runs;
}

/** Fields without children, in the order of their bytes; those without bytes are left out. */
export function leafFields(fields: readonly Field[]): readonly Field[] {
  return fields
    .flatMap((field) => (field.children.length > 0 ? leafFields(field.children) : [field]))
    .filter(({ start, end }) => start < end);
}

/** A field and the fields around it, outermost first. */
export function pathTo(fields: readonly Field[], wanted: Field): readonly Field[] {
  const around = fields.find((field) => field.start <= wanted.start && wanted.end <= field.end && has(field, wanted));
  if (!around) return [];
  return around === wanted ? [around] : [around, ...pathTo(around.children, wanted)];
}

const has = (field: Field, wanted: Field): boolean =>
  field === wanted || field.children.some((child) => has(child, wanted));

/** The fields that are open before anybody asks: all that have others inside, down to a depth. */
export function openAtFirst(fields: readonly Field[], depth: number): readonly Field[] {
  if (depth === 0) return [];
  return fields
    .filter(({ children }) => children.length > 0)
    .flatMap((field) => [field, ...openAtFirst(field.children, depth - 1)]);
}

/** A set with something in it, or not. */
export function withOrWithout<Item>(items: ReadonlySet<Item>, item: Item, isIn: boolean): ReadonlySet<Item> {
  return new Set(isIn ? [...items, item] : [...items].filter((other) => other !== item));
}

const longest = 80;

/** A value cut in its middle when it is long. */
export function abridge(value: string): string {
  return value.length > longest ? `${value.slice(0, 32)} … ${value.slice(-16)}` : value;
}

const holds = (field: Field, offset: number): boolean => field.start <= offset && offset < field.end;

const bytesOf = (hex: Hex): readonly number[] =>
  Array.from({ length: hex.length / 2 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));

const twoDigits = (code: number): string => code.toString(16).padStart(2, '0');

const textOf = (codes: readonly number[]): string =>
  codes.map((code) => (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '·')).join('');
