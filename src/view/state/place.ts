import { orderOf, type Trace, type TraceEvent } from '../../core/trace';

/** Before the first event; the other end, the verdict, is `trace.events.length`. */
export const beforeStart = -1;

/** Where the same moment is in another run: the same message, else the same step, else the nearest step before it. */
export function samePlace(from: Trace, cursor: number, to: Trace): number {
  if (cursor <= beforeStart) return beforeStart;
  const event = from.events[cursor];
  if (event === undefined) return to.events.length;
  const sameStep = to.events.filter((other) => other.connection === event.connection && other.step === event.step);
  const same = sameStep.find((other) => other.kind === event.kind && other.from === event.from) ?? sameStep[0];
  return same?.index ?? nearestBefore(event, to);
}

function nearestBefore(event: TraceEvent, to: Trace): number {
  const earlier = to.events.filter((other) => order(other) <= order(event));
  return earlier.at(-1)?.index ?? 0;
}

function order(event: TraceEvent): number {
  return event.connection * 100 + orderOf(event.step);
}
