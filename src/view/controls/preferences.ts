import { defaultScenario } from '../../core/scenario';

/** The lists whose order a server decides by. */
export const orderedLists = ['cipherSuites', 'groups'] as const;

export type OrderedList = (typeof orderedLists)[number];

/** Everything a list may hold, in the usual order. */
export const allOf = (list: OrderedList): readonly string[] => defaultScenario.sender[list];

/** A name one place earlier or later in a list. */
export function moved(names: readonly string[], name: string, by: -1 | 1): readonly string[] {
  const from = names.indexOf(name);
  const other = names[from + by];
  if (from < 0 || other === undefined) return names;
  return names.map((each) => (each === name ? other : each === other ? name : each));
}

/** A name taken into a list at its end, or taken out of it; the last one stays. */
export function toggled(names: readonly string[], name: string): readonly string[] {
  if (!names.includes(name)) return [...names, name];
  return names.length > 1 ? names.filter((each) => each !== name) : names;
}
