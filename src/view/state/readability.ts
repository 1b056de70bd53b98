import type { TraceEvent } from '../../core/trace';

/** What a learner may say of a step, and what the bytes say: all, some or none of it can be read on the wire. */
export const readabilities = ['readable', 'part', 'sealed'] as const;

export type Readability = (typeof readabilities)[number];

/** What can be read of some events taken together. */
export function readabilityOf(events: readonly TraceEvent[]): Readability {
  const total = events.reduce((sum, event) => sum + event.bytes.length / 2, 0);
  const readable = events.reduce((sum, event) => sum + event.readable.bytes, 0);
  if (readable === total) return 'readable';
  return readable === 0 ? 'sealed' : 'part';
}
