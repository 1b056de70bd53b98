import { fieldText, setField } from './field-text';
import { fieldPaths } from './fields';
import { repairScenario, type Repaired } from './repair';
import type { Scenario } from './scenario';

/** A field's path and its value as text: what a link carries, before any percent-encoding. */
export type QueryPair = readonly [path: string, text: string];

/** What a link must say for `fromQuery` to find this Scenario again: only what differs from `base`, in the table's order. */
export function toQuery(scenario: Scenario, base: Scenario): readonly QueryPair[] {
  return fieldPaths
    .filter((path) => fieldText(scenario, path) !== fieldText(base, path))
    .map((path) => [path, fieldText(scenario, path)]);
}

/** The Scenario a link means: `base` with what the pairs say, the last one winning; what they say wrongly is a problem. */
export function fromQuery(pairs: Iterable<QueryPair>, base: Scenario): Repaired {
  let input: unknown = {};
  for (const [path, text] of pairs) input = setField(input, path, text);
  return repairScenario(input, base);
}
