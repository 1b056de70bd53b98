import type { ExecutableActionObject, StateValue } from 'xstate';
import type { Effect } from './effect';
import type { Act } from './party';
import type { Rung, StateMeta } from './speech';

/** A state's name: the path through the chart, outermost first. */
export function nameOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([parent, child]) => (child === undefined ? parent : `${parent}.${nameOf(child)}`))
    .join(' + ');
}

/** The innermost state's rung, or `null` where the chart gives none: then the rung that was reached stays. */
export function rungOf(meta: Readonly<Record<string, StateMeta | undefined>>): Rung | null {
  const innermost = Object.keys(meta).sort((a, b) => b.length - a.length)[0];
  return innermost === undefined ? null : (meta[innermost]?.rung ?? null);
}

/**
 * The actions of one `transition()` as acts. XState hands out what a chart emits, and its delays as raises with a
 * delay; a cancelled delay is one that has just fired, since no state here is left before.
 */
export function actsOf<Speech>(
  actions: readonly ExecutableActionObject[],
  speak: (speech: Speech) => Act | Extract<Effect, { kind: 'decided' }>,
): readonly Act[] {
  return actions.flatMap((action) => {
    const params = action.params as { event: Speech & { type: string }; delay?: number } | undefined;
    if (action.type === 'xstate.emit' && params) return [speak(params.event)];
    if (action.type === 'xstate.raise' && params?.delay !== undefined)
      return [{ kind: 'timer', after: params.delay, event: params.event }];
    return [];
  });
}
