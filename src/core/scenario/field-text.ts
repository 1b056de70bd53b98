import type { ScenarioField } from './field';
import { fieldPaths, fieldsByPath, type FieldPath } from './fields';
import { fieldValue, withValueAt } from './path';
import type { Scenario } from './scenario';
import { isPlainObject } from './shape';

/**
 * A Scenario, or part of one, with one field set from text, as in `--set sender.versions=TLSv1.3,TLSv1.2`.
 * Nothing is judged here: what the text cannot mean stays text, and parsing says what is wrong with it.
 */
export function setField(input: unknown, path: string, text: string): unknown {
  const field = fieldsByPath.get(path);
  if (field) return withValueAt(input, path, fromText(field, text));
  const isInGroup = fieldPaths.some((known) => known.startsWith(`${path.split('.', 1)[0]}.`));
  if (isInGroup) return withValueAt(input, path, text);
  return isPlainObject(input) ? { ...input, [path]: text } : input;
}

/** The text that sets a field to the value it has in this Scenario. */
export function fieldText(scenario: Scenario, path: FieldPath): string {
  const value = fieldValue(scenario, path);
  return Array.isArray(value) ? value.join(',') : String(value);
}

function fromText(field: ScenarioField<unknown>, text: string): unknown {
  switch (field.kind) {
    case 'text':
      return text;
    case 'number':
      return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
    case 'switch':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return text.trim() === '' ? [] : text.split(',').map((item) => item.trim());
    case 'choice':
      return field.values.find((value) => String(value) === text) ?? text;
  }
}
