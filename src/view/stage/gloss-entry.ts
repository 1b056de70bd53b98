import type { Field } from '../../core/bytes';

/** A run of bytes that has one meaning, before it is known whether there is room for it. */
export interface GlossEntry {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  readonly values: Readonly<Record<string, string | number>>;
  readonly weight: 'chosen' | 'key' | 'plain' | 'minor';
  /** Shown as the text it is, or in hexadecimal. */
  readonly isText: boolean;
  /** A structure of several fields under one meaning. */
  readonly isWhole: boolean;
  readonly startsLine: boolean;
}

export const entryDefaults = { values: {}, weight: 'plain', isText: false, isWhole: false, startsLine: false } as const;

/** All fields under these, leaves only. */
export function leavesOf(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => (field.children.length ? leavesOf(field.children) : [field]));
}
