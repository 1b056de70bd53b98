import type { Reason } from '../reason';

/** What is wrong with one field of a Scenario somebody gave. */
export interface Problem {
  /** `sender.policy`, a field that does not exist, or `scenario` for the whole. */
  readonly field: string;
  /** What was given, as JSON, shortened. */
  readonly found: string;
  /** What may be given, in a notation that belongs to no language. */
  readonly expected: string;
  readonly because: Reason;
}

export const problemKeys = [
  'scenario.unknownField',
  'scenario.unknownValue',
  'scenario.notSimulatedYet',
  'scenario.wrongType',
  'scenario.emptyList',
  'scenario.duplicateValue',
  'scenario.outOfRange',
  'scenario.notAHostName',
  'scenario.notAMailbox',
  'scenario.notOneLine',
  'scenario.notText',
  'scenario.notADate',
] as const;

export type ProblemKey = (typeof problemKeys)[number];

const longestFound = 80;

export function problem(key: ProblemKey, field: string, value: unknown, expected: string): Problem {
  const json = (JSON.stringify(value) as string | undefined) ?? String(value);
  const found = json.length > longestFound ? `${json.slice(0, longestFound - 1)}…` : json;
  return { field, found, expected, because: { key, values: { field, found, expected } } };
}
