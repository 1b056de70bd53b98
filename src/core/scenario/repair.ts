import { defaultScenario } from './default-scenario';
import { fieldPaths } from './fields';
import { parseScenario } from './parse';
import { valueAt, withValueAt } from './path';
import type { Problem } from './problem';
import type { Scenario } from './scenario';

export interface Repaired {
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
}

/** Always a Scenario: what cannot be used is named by a problem and taken from `base`. */
export function repairScenario(input: unknown, base: Scenario = defaultScenario): Repaired {
  const parsed = parseScenario(input, base);
  if (parsed.ok) return { scenario: parsed.scenario, problems: [] };
  const mended = parseScenario(usablePart(input, parsed.problems), base);
  return { scenario: mended.ok ? mended.scenario : base, problems: parsed.problems };
}

/** The fields `input` has that no problem names. */
function usablePart(input: unknown, problems: readonly Problem[]): unknown {
  const wrong = new Set(problems.map(({ field }) => field));
  const usable = fieldPaths.filter((path) => !wrong.has(path) && valueAt(input, path) !== undefined);
  return usable.reduce<unknown>((part, path) => withValueAt(part, path, valueAt(input, path)), {});
}
