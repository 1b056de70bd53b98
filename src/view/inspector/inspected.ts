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
}

export interface InspectedPart {
  readonly part: Part;
  readonly size: number;
  readonly isSealed: boolean;
  readonly bytes: readonly InspectedBytes[];
}

/** An event's parts with all their bytes and fields; an eavesdropper is shown nothing from inside a seal. */
export function inspectParts(event: TraceEvent, eyes: Eyes): readonly InspectedPart[] {
  return event.parts.map((part) => {
    const isSealed = part.protection !== 'none';
    const hex = event.bytes.slice(2 * part.start, 2 * part.end);
    const wire: InspectedBytes = { view: 'wire', hex, fields: annotatePart(event, part) };
    const inside: InspectedBytes = {
      view: 'inside',
      hex: part.plaintext,
      fields: isSealed ? annotateInside(part) : [],
    };
    return {
      part,
      size: part.end - part.start,
      isSealed,
      bytes: isSealed && eyes === 'servers' ? [wire, inside] : [wire],
    };
  });
}

/** One byte of the dump, and the innermost field it belongs to. */
export interface DumpByte {
  readonly offset: number;
  readonly hex: string;
  readonly field: Field | null;
}

/** Bytes in rows, each knowing its field. */
export function dumpRows(bytes: InspectedBytes, width: number): readonly (readonly DumpByte[])[] {
  const leaves = leafFields(bytes.fields);
  let leaf = 0;
  const all = Array.from({ length: bytes.hex.length / 2 }, (_, offset): DumpByte => {
    while (leaf < leaves.length && (leaves[leaf]?.end ?? 0) <= offset) leaf++;
    const candidate = leaves[leaf];
    const field = candidate && candidate.start <= offset ? candidate : null;
    return { offset, hex: bytes.hex.slice(2 * offset, 2 * offset + 2), field };
  });
  return Array.from({ length: Math.ceil(all.length / width) }, (_, row) => all.slice(row * width, (row + 1) * width));
}

/** Fields without children, in the order of their bytes. */
export function leafFields(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => (field.children.length > 0 ? leafFields(field.children) : [field]));
}

/** A row as text: printable ASCII as it is, the rest as dots. */
export function rowText(row: readonly DumpByte[]): string {
  return row
    .map(({ hex }) => parseInt(hex, 16))
    .map((code) => (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '·'))
    .join('');
}

export const holds = (field: Field, offset: number): boolean => field.start <= offset && offset < field.end;
