import { concat, toHex } from '../bytes';
import { rungs, type Effect, type Fact, type Rung, type Unit } from '../machines';
import {
  bytesOf,
  frame,
  frameStart,
  headlineOf,
  partsOf,
  readableOf,
  type Decision,
  type FrameState,
  type MachineStep,
  type Party,
  type TraceEvent,
} from '../trace';

/** Where and when something was sent. */
export interface Sending {
  readonly from: Party;
  readonly attempt: number;
  readonly connection: number;
  readonly time: number;
  readonly arrives: number;
}

/** What a machine shows of itself from outside. */
export interface Showing {
  readonly state: string;
  readonly rung: Rung | null;
  readonly knows: readonly Fact[];
}

type Both<T> = Record<Party, T>;
type Draft = Omit<TraceEvent, 'machines' | 'knows' | 'decisions'> & {
  readonly machines: Both<MachineStep>;
  readonly knows: Both<readonly Fact[]>;
  readonly decisions: Decision[];
};

/** A machine as the events have told it so far, and what moved it since. */
interface Told {
  readonly showing: Showing;
  readonly rung: Rung;
  readonly untoldFrom: string;
  readonly rungBefore: Rung;
  readonly untoldBy: string | null;
  readonly untoldDecisions: readonly Decision[];
}

/**
 * Writes down what happens as events. A machine's move belongs to the event whose arrival caused it; a move that
 * nothing on the wire caused belongs to the next event written.
 */
export class Recorder {
  readonly #events: Draft[] = [];
  readonly #told: Both<Told>;
  #frame: FrameState = frameStart;

  constructor(first: Both<Showing>) {
    this.#told = { sender: untouched(first.sender), receiver: untouched(first.receiver) };
  }

  get events(): readonly TraceEvent[] {
    return chained(this.#events);
  }

  /** Writes an event as it leaves, and gives its index. */
  write(sending: Sending, units: readonly Unit[], tcp: 'connect' | 'acknowledgement' | 'close' | null = null): number {
    if (tcp === 'connect') this.#startConnection();
    const parts = partsOf(units);
    const kind = tcp ?? headlineOf(parts);
    const { step, phase, next } = frame(this.#frame, { from: sending.from, kind, parts });
    this.#frame = next;
    const index = this.#events.length;
    this.#events.push({
      index,
      ...sending,
      to: sending.from === 'sender' ? 'receiver' : 'sender',
      step,
      phase,
      kind,
      bytes: toHex(concat(...units.map(bytesOf))),
      readable: readableOf(parts),
      parts,
      machines: { sender: this.#tell('sender'), receiver: this.#tell('receiver') },
      knows: { sender: this.#told.sender.showing.knows, receiver: this.#told.receiver.showing.knows },
      decisions: [...this.#told.sender.untoldDecisions, ...this.#told.receiver.untoldDecisions],
    });
    for (const party of ['sender', 'receiver'] as const) this.#told[party] = told(this.#told[party]);
    return index;
  }

  /** A machine starts anew, on another connection. */
  restart(party: Party, showing: Showing): void {
    this.#told[party] = untouched(showing);
  }

  /** What one advance did to a machine: told by the event that arrived, or kept for the next one. */
  advanced(party: Party, effects: readonly Effect[], showing: Showing, arrived: number | null): void {
    const before = this.#told[party];
    const by = effects.flatMap((effect) =>
      effect.kind === 'moved' && effect.before !== effect.after ? [effect.by] : [],
    );
    const decisions = effects.flatMap((effect) => (effect.kind === 'decided' ? [decisionOf(party, effect)] : []));
    const rung = higher(before.rung, showing.rung);
    const draft = arrived === null ? undefined : this.#events[arrived];
    if (!draft) {
      const untoldDecisions = [...before.untoldDecisions, ...decisions];
      this.#told[party] = { ...before, showing, rung, untoldBy: by.at(-1) ?? before.untoldBy, untoldDecisions };
      return;
    }
    this.#told[party] = { ...untouched(showing), rung, rungBefore: rung };
    const step = draft.machines[party];
    draft.machines[party] = { ...step, after: showing.state, transition: by.at(-1) ?? step.transition, rung };
    draft.knows[party] = showing.knows;
    draft.decisions.push(...decisions);
  }

  /** The frame and the sender's ladder begin again; the receiver's is another machine. */
  #startConnection(): void {
    const { sender } = this.#told;
    this.#frame = frameStart;
    this.#told.sender = { ...sender, rung: 'connection', rungBefore: 'connection' };
  }

  #tell(party: Party): MachineStep {
    const { untoldFrom, showing, untoldBy, rung, rungBefore } = this.#told[party];
    return { before: untoldFrom, after: showing.state, transition: untoldBy, rung, rungBefore };
  }
}

/**
 * Tells each machine's way without gaps: an event that was sent before an earlier one arrived, and moved nothing, finds
 * the machine where that one left it.
 */
function chained(events: readonly Draft[]): readonly TraceEvent[] {
  const last: Partial<Both<MachineStep>> = {};
  return events.map((event) => {
    const startsAnew = event.kind === 'connect';
    const step = (party: Party): MachineStep => {
      const now = event.machines[party];
      const before = startsAnew ? undefined : last[party];
      const stays = before && now.transition === null;
      return (last[party] = stays ? standing(before) : before ? { ...now, before: before.after } : now);
    };
    return { ...event, machines: { sender: step('sender'), receiver: step('receiver') } };
  });
}

const standing = ({ after, rung }: MachineStep): MachineStep => ({
  before: after,
  after,
  transition: null,
  rung,
  rungBefore: rung,
});

const untouched = (showing: Showing): Told => ({
  showing,
  rung: showing.rung ?? 'connection',
  rungBefore: showing.rung ?? 'connection',
  untoldFrom: showing.state,
  untoldBy: null,
  untoldDecisions: [],
});

const told = (one: Told): Told => ({
  ...one,
  untoldFrom: one.showing.state,
  rungBefore: one.rung,
  untoldBy: null,
  untoldDecisions: [],
});

/** Within a connection a machine never climbs down the ladder. */
const higher = (reached: Rung, rung: Rung | null): Rung =>
  rung !== null && rungs.indexOf(rung) > rungs.indexOf(reached) ? rung : reached;

const decisionOf = (by: Party, { check, holds, because }: Extract<Effect, { kind: 'decided' }>): Decision => ({
  by,
  check,
  holds,
  because,
});
