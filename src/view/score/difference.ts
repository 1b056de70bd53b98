import type { Trace, TraceEvent } from '../../core/trace';

/**
 * The first event that is not what it was in another run: somebody else speaks, something else is said, or other
 * bytes cross the wire. When the run only stops sooner it is the end; `null` when nothing differs.
 */
export function firstDifference(trace: Trace, previous: Trace | null): number | null {
  if (!previous) return null;
  const index = trace.events.findIndex((event, i) => !isSame(event, previous.events[i]));
  if (index >= 0) return index;
  return trace.events.length < previous.events.length ? trace.events.length : null;
}

function isSame(event: TraceEvent, other: TraceEvent | undefined): boolean {
  return (
    event.from === other?.from &&
    event.connection === other.connection &&
    event.kind === other.kind &&
    event.bytes === other.bytes
  );
}
