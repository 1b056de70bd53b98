import * as v from 'valibot';
import { defaultScenario } from './default-scenario';
import { fieldsByPath } from './fields';
import { problem, type Problem, type ProblemKey } from './problem';
import type { Scenario } from './scenario';
import { scenarioSchema } from './schema';
import { shapeProblems } from './shape';

export type Parsed =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problems: readonly Problem[] };

/** The Scenario that `input` describes, completed by `base`; or everything that is wrong with it, field by field. */
export function parseScenario(input: unknown, base: Scenario = defaultScenario): Parsed {
  const misshapen = shapeProblems(input);
  const result = v.safeParse(scenarioSchema(base), input, { abortPipeEarly: true });
  if (result.success && misshapen.length === 0) return { ok: true, scenario: result.output };
  const misvalued = (result.issues ?? []).flatMap(problemOf);
  return { ok: false, problems: [...misshapen, ...misvalued] };
}

/** Issues of objects, not of a field's rule, are the shape's to report. */
function problemOf(issue: v.BaseIssue<unknown>): readonly Problem[] {
  const [first, second] = (issue.path ?? []).map(({ key }) => String(key));
  const path = [`${first}.${second}`, `${first}`].find((candidate) => fieldsByPath.has(candidate)) ?? '';
  const field = fieldsByPath.get(path);
  if (!field) return [];
  const isPlanned = (field.planned as readonly unknown[]).includes(issue.input);
  return [
    problem(isPlanned ? 'scenario.notSimulatedYet' : (issue.message as ProblemKey), path, issue.input, field.expected),
  ];
}
