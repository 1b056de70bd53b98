import type { Party, Trace, TraceEvent } from '../../core/trace';
import { letterEvent } from './letter';

/** What the stage shows: the letter before it leaves, one event, or the letter as it crossed the wire. */
export type Moment =
  | { readonly kind: 'opening' }
  | { readonly kind: 'event'; readonly event: TraceEvent }
  | { readonly kind: 'end'; readonly letter: TraceEvent | null };

/** -1 is before the first event, the number of events is the end. */
export function momentAt(trace: Trace, cursor: number): Moment {
  const event = trace.events[cursor];
  if (event) return { kind: 'event', event };
  return cursor < 0 ? { kind: 'opening' } : { kind: 'end', letter: letterEvent(trace) };
}

/** The event on the wire, if there is one. */
export function eventOf(moment: Moment): TraceEvent | null {
  switch (moment.kind) {
    case 'opening':
      return null;
    case 'event':
      return moment.event;
    case 'end':
      return moment.letter;
  }
}

/** Who is lit: the one who speaks; before and after, the one who has the letter to send. */
export function speakerOf(moment: Moment): Party {
  return eventOf(moment)?.from ?? 'sender';
}

/** The state a server is in: the speaker has moved on, the message has not reached the listener yet. */
export function stateOf(trace: Trace, moment: Moment, party: Party): string | null {
  switch (moment.kind) {
    case 'opening':
      return trace.events[0]?.machines[party].before ?? null;
    case 'event':
      return moment.event.machines[party][party === moment.event.from ? 'after' : 'before'];
    case 'end':
      return trace.events.at(-1)?.machines[party].after ?? null;
  }
}

/** Catalogue keys for a state, the closest first: a state inside another can do with its parent's words. */
export function stateKeys(party: Party, state: string): readonly string[] {
  const steps = state.split('.');
  return steps.map((_, i) => `state.${party}.${steps.slice(0, steps.length - i).join('.')}`);
}
