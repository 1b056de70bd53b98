import type { FieldPath } from './fields';
import type { Scenario } from './scenario';
import { isPlainObject } from './shape';

/** The value at `sender.policy` or `clock`; `undefined` where nothing of its own stands. */
export function valueAt(input: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((value, name) => (isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined), input);
}

/** `input` with another value at a path; where something else than an object is in the way, it stays to be complained of. */
export function withValueAt(input: unknown, path: string, value: unknown): unknown {
  const [name = '', ...rest] = path.split('.');
  const outer = input ?? {};
  if (!isPlainObject(outer)) return outer;
  return { ...outer, [name]: rest.length === 0 ? value : withValueAt(valueAt(outer, name), rest.join('.'), value) };
}

/** The value of a field, which every Scenario has. */
export const fieldValue = (scenario: Scenario, path: FieldPath): unknown => valueAt(scenario, path);
