import type { Party, Rung, Trace } from '../../core/trace';

const rungs = ['connection', 'greetings', 'starttls', 'negotiation', 'letter'] as const satisfies readonly Rung[];

/** Where a rung is from where a server stands: behind, here, passed over, or still to come. */
export type RungState = 'past' | 'present' | 'skipped' | 'ahead';

export interface LadderRung {
  readonly rung: Rung;
  readonly state: RungState;
}

/**
 * The ladder of one server as of the cursor, on the connection the cursor is in: who listens has not got the message
 * on the wire yet. A rung it never stood on is skipped once a higher one is reached, or once the run is over.
 */
export function ladderAt(trace: Trace, cursor: number, party: Party): readonly LadderRung[] {
  const isOver = cursor >= trace.events.length;
  const visited = visitedAt(trace, cursor, party);
  const present = visited.at(-1);
  const place = present ? rungs.indexOf(present) : -1;
  return rungs.map((rung, i) => {
    if (rung === present) return { rung, state: 'present' };
    if (visited.includes(rung)) return { rung, state: 'past' };
    return { rung, state: i < place || isOver ? 'skipped' : 'ahead' };
  });
}

function visitedAt({ events }: Trace, cursor: number, party: Party): readonly Rung[] {
  const event = events[Math.min(cursor, events.length - 1)];
  if (!event) return [];
  const here = events.filter((other) => other.connection === event.connection && other.index <= event.index);
  const onTheWire = cursor < events.length && event.from !== party && here.length > 1;
  return here.slice(0, onTheWire ? -1 : undefined).map((other) => other.machines[party].rung);
}
