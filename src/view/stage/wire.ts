import type { Party, Trace, TraceEvent } from '../../core/trace';
import { isSealed } from './cargo';

/** Beside which server the wire is sheathed: a message that travels there can be read by nobody else. */
export type Sheath = Readonly<Record<Party, boolean>>;

export const bareWire: Sheath = { sender: false, receiver: false };

/**
 * The wire while an event crosses it. It is sheathed behind a message from a speaker who seals, and before it if the
 * listener has sealed as well, for then both have the keys.
 */
export function sheathAt(trace: Trace, event: TraceEvent): Sheath {
  const speakerSeals = hasSealed(trace, event, event.from);
  const both = speakerSeals && hasSealed(trace, event, event.to);
  return event.from === 'sender' ? { sender: speakerSeals, receiver: both } : { sender: both, receiver: speakerSeals };
}

/** Whether a party has sent anything sealed on this connection, this event included. */
function hasSealed(trace: Trace, event: TraceEvent, party: Party): boolean {
  return trace.events.some(
    (earlier) =>
      earlier.connection === event.connection &&
      earlier.index <= event.index &&
      earlier.from === party &&
      earlier.parts.some(isSealed),
  );
}
