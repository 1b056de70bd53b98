import type { FieldPath } from './fields';
import type { Scenario } from './scenario';
import { isPlainObject } from './shape';

/** The value at `sender.policy` or `clock`; `undefined` where nothing of its own stands. */
export function valueAt(input: unknown, path: string): unknown {
  const { name, inner } = split(path);
  const value = ownValue(input, name);
  return inner === null ? value : ownValue(value, inner);
}

/** `input` with another value at a path; where something else than an object is in the way, it stays to be complained of. */
export function withValueAt(input: unknown, path: string, value: unknown): unknown {
  const { name, inner } = split(path);
  const outer = input ?? {};
  if (!isPlainObject(outer)) return outer;
  const group = ownValue(outer, name) ?? {};
  if (inner === null) return { ...outer, [name]: value };
  return isPlainObject(group) ? { ...outer, [name]: { ...group, [inner]: value } } : outer;
}

/** The value of a field, which every Scenario has. */
export const fieldValue = (scenario: Scenario, path: FieldPath): unknown => valueAt(scenario, path);

const ownValue = (input: unknown, name: string): unknown =>
  isPlainObject(input) && Object.hasOwn(input, name) ? input[name] : undefined;

/** A path has one name or two: a dot after the first belongs to the second, which then is the name of no field. */
function split(path: string): { name: string; inner: string | null } {
  const dot = path.indexOf('.');
  return dot < 0 ? { name: path, inner: null } : { name: path.slice(0, dot), inner: path.slice(dot + 1) };
}
