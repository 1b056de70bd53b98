import { rungs, type Party, type Rung, type Trace, type TraceEvent } from '../../core/trace';
import { hasKeys, messagesOf, upTo } from '../state/conversation';

/** Where a rung is from where a server stands: behind, here, passed over, or still to come. */
export type RungState = 'past' | 'present' | 'skipped' | 'ahead';

export interface LadderRung {
  readonly rung: Rung;
  readonly state: RungState;
}

/**
 * The ladder of one server as of the cursor, on the connection the cursor is in: who listens has not got the message
 * on the wire yet. A rung it never stood on is skipped once a higher one is reached, or once the run is over, and then
 * nothing is under way any more.
 */
export function ladderAt(trace: Trace, cursor: number, party: Party): readonly LadderRung[] {
  const isOver = cursor >= trace.events.length;
  const known = knownTo(trace, cursor, party);
  const stoodOn = rungsOf(trace, cursor, party);
  const highest = rungs.findLastIndex((rung) => stoodOn.includes(rung));
  const present = isOver ? null : presentRung(rungs[highest], known);
  return rungs.map((rung, i) => {
    if (rung === present) return { rung, state: 'present' };
    if (stoodOn.includes(rung)) return { rung, state: 'past' };
    return { rung, state: i < highest || isOver ? 'skipped' : 'ahead' };
  });
}

/** Under TLS the servers greet each other again, which is not a step back; after the 250 the letter is done. */
function presentRung(highest: Rung | undefined, known: readonly TraceEvent[]): Rung | null {
  if (highest === 'letter') return known.some(isDelivered) ? null : highest;
  if (highest !== 'negotiation') return highest ?? null;
  return known.some((event) => event.kind === 'ehlo' && hasKeys(event)) ? 'greetings' : highest;
}

const isDelivered = (event: TraceEvent): boolean =>
  messagesOf(event).some((message) => message.kind === 'letterReply' && message.code < 300);

/** What a server has said and heard on the connection. */
function knownTo(trace: Trace, cursor: number, party: Party): readonly TraceEvent[] {
  return hereUntil(trace, cursor).filter((event) => event.from === party || event.index < cursor);
}

/** The rungs a server has stood on; who answers STARTTLS or negotiates has stood on it, however short. */
function rungsOf(trace: Trace, cursor: number, party: Party): readonly Rung[] {
  return hereUntil(trace, cursor).flatMap((event) => {
    const { rungBefore, rung } = event.machines[party];
    const stood = event.from !== party && event.index === cursor ? [rungBefore] : [rungBefore, rung];
    const answers = event.from === party && event.kind === 'starttlsReply';
    return answers || stood.includes('negotiation') ? ['starttls', ...stood] : stood;
  });
}

function hereUntil(trace: Trace, cursor: number): readonly TraceEvent[] {
  const event = trace.events[Math.min(cursor, trace.events.length - 1)];
  return event ? upTo(trace, event) : [];
}
