import { isField, scenarioFields, type FieldGroup } from './fields';
import { problem, type Problem } from './problem';

/** Stands for the Scenario itself where a Problem names a field. */
export const wholeScenario = 'scenario';

export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that do not exist, and objects that are none; all of them, where a schema names the first. */
export function shapeProblems(input: unknown): readonly Problem[] {
  if (!isPlainObject(input)) return [problem('scenario.wrongType', wholeScenario, input, objectOf(scenarioFields))];
  return Object.entries(input).flatMap(([name, value]) => {
    const entry = entryNamed(scenarioFields, name);
    if (!entry) return [problem('scenario.unknownField', name, value, namesIn(scenarioFields))];
    return isField(entry) || value === undefined ? [] : groupProblems(name, entry, value);
  });
}

function groupProblems(name: string, group: FieldGroup, value: unknown): readonly Problem[] {
  if (!isPlainObject(value)) return [problem('scenario.wrongType', name, value, objectOf(group))];
  const unknown = Object.entries(value).filter(([inner]) => !entryNamed(group, inner));
  return unknown.map(([inner, found]) => problem('scenario.unknownField', `${name}.${inner}`, found, namesIn(group)));
}

function entryNamed<Entry>(table: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const namesIn = (table: object): string => Object.keys(table).join(', ');
const objectOf = (table: object): string => `{ ${namesIn(table)} }`;
