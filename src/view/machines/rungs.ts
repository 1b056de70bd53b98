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
  const stoodOn = rungsUntil(trace, cursor, party);
  const present = stoodOn.at(-1);
  const place = present ? rungs.indexOf(present) : -1;
  return rungs.map((rung, i) => {
    if (rung === present) return { rung, state: 'present' };
    if (stoodOn.includes(rung)) return { rung, state: 'past' };
    return { rung, state: i < place || isOver ? 'skipped' : 'ahead' };
  });
}

/** The rungs a server has stood on; who negotiates has gone through STARTTLS, however short it stood there. */
function rungsUntil({ events }: Trace, cursor: number, party: Party): readonly Rung[] {
  const event = events[Math.min(cursor, events.length - 1)];
  if (!event || cursor < 0) return [];
  const here = events.filter((other) => other.connection === event.connection && other.index <= event.index);
  const steps = here.map((other) => other.machines[party]);
  const onTheWire = cursor < events.length && event.from !== party;
  const stood = steps.flatMap(({ rungBefore, rung }, i) =>
    onTheWire && i === steps.length - 1 ? [rungBefore] : [rungBefore, rung],
  );
  return stood.flatMap((rung) => (rung === 'negotiation' ? ['starttls', rung] : [rung]));
}
