import { concat, toHex } from '../bytes';
import type { Crypto, RandomSource } from '../crypto';
import { Flow, Timeline } from '../link';
import {
  createReceiver,
  createSender,
  receiverMoves,
  senderMoves,
  type Advance,
  type Effect,
  type Receiver,
  type ReceiverInput,
  type Sender,
  type SenderEvent,
  type Unit,
} from '../machines';
import type { Pki } from '../pki';
import type { Scenario } from '../scenario';
import { bytesOf, type Party, type TraceEvent, type TraceSecret } from '../trace';
import { senderInput } from './letter';
import { domainOf } from './prepare';
import { Recorder, type Sending } from './recorder';
import { receiverShows, senderShows } from './showing';

/** What reaches a machine. */
type Delivery = { readonly connection: number; readonly event: number } & (
  | { readonly kind: 'opened' | 'accepted' }
  | { readonly kind: 'segment'; readonly to: Party; readonly bytes: Uint8Array }
  | { readonly kind: 'acknowledged' | 'closed'; readonly to: Party }
);

type Due = Delivery | { readonly kind: 'timer'; readonly event: SenderEvent };

/** What a machine sends on a connection: a segment, or the end. */
type Outgoing = { readonly kind: 'segment'; readonly units: readonly Unit[] } | { readonly kind: 'close' };

const other = (party: Party): Party => (party === 'sender' ? 'receiver' : 'sender');

/** One run: two machines, the wire between them, and the record of it. */
export class Run {
  readonly #timeline = new Timeline<Due>();
  readonly #recorder: Recorder;
  readonly #secrets: TraceSecret[] = [];
  readonly #senderMoves: ReturnType<typeof senderMoves>;
  #receiverMoves: ReturnType<typeof receiverMoves>;
  #sender: Sender;
  #receiver: Receiver;
  #connection = 0;
  #flows: Record<Party, Flow<Outgoing>> = { sender: new Flow(), receiver: new Flow() };

  constructor(
    private readonly scenario: Scenario,
    private readonly pki: Pki,
    private readonly crypto: Crypto,
    private readonly random: RandomSource,
  ) {
    const { trustAnchors } = pki;
    const means = {
      crypto,
      random: random.within('sender'),
      trustAnchors,
      clock: scenario.clock,
      domain: domainOf(scenario.mail.to),
    };
    this.#senderMoves = senderMoves(means);
    this.#sender = createSender(senderInput(scenario, random.within('letter')));
    this.#receiver = createReceiver(this.#receiverInput(0));
    this.#receiverMoves = this.#movesOnConnection(0);
    this.#recorder = new Recorder({ sender: senderShows(this.#sender), receiver: receiverShows(this.#receiver) });
    this.#advanceSender(this.#senderMoves.happen(this.#sender, { type: 'deliver' }), null);
  }

  get events(): readonly TraceEvent[] {
    return this.#recorder.events;
  }

  get secrets(): readonly TraceSecret[] {
    return this.#secrets;
  }

  /** Lets the next thing happen; false when nothing is left. */
  advance(): boolean {
    const due = this.#timeline.next();
    if (due?.kind === 'timer') this.#advanceSender(this.#senderMoves.happen(this.#sender, due.event), null);
    else if (due && due.connection === this.#connection) this.#deliver(due);
    return due !== null;
  }

  get #oneWay(): number {
    return this.scenario.network.rttMs / 2;
  }

  #deliver(due: Delivery): void {
    switch (due.kind) {
      case 'opened':
        return this.#advanceSender(this.#senderMoves.happen(this.#sender, { type: 'connection.opened' }), due.event);
      case 'accepted':
        return this.#advanceReceiver(
          this.#receiverMoves.happen(this.#receiver, { type: 'connection.accepted' }),
          due.event,
        );
      case 'acknowledged':
        for (const item of this.#flows[due.to].acknowledged()) this.#send(due.to, item);
        return;
      case 'closed':
        return this.#hearClose(due.to, due.event);
      case 'segment':
        return this.#hear(due.to, due.bytes, due.event);
    }
  }

  #hear(party: Party, bytes: Uint8Array, event: number): void {
    const effects =
      party === 'sender'
        ? this.#senderMoved(this.#senderMoves.hear(this.#sender, bytes), event)
        : this.#receiverMoved(this.#receiverMoves.hear(this.#receiver, bytes), event);
    this.#acknowledge(party, event);
    this.#performAll(party, effects);
  }

  #hearClose(party: Party, event: number): void {
    if (party === 'sender')
      this.#advanceSender(this.#senderMoves.happen(this.#sender, { type: 'connection.closed' }), event);
    else this.#advanceReceiver(this.#receiverMoves.happen(this.#receiver, { type: 'connection.closed' }), event);
  }

  /** TCP acknowledges what arrives; the acknowledgement is an event of its own when something was waiting for it. */
  #acknowledge(party: Party, event: number): void {
    const drawn = this.#flows[other(party)].hasWaiting;
    const written = drawn ? this.#recorder.write(this.#sending(party), [], 'acknowledgement') : event;
    this.#timeline.after(this.#oneWay, {
      kind: 'acknowledged',
      connection: this.#connection,
      to: other(party),
      event: written,
    });
  }

  #advanceSender(advance: Advance<Sender>, event: number | null): void {
    this.#performAll('sender', this.#senderMoved(advance, event));
  }

  #advanceReceiver(advance: Advance<Receiver>, event: number | null): void {
    this.#performAll('receiver', this.#receiverMoved(advance, event));
  }

  #senderMoved({ party, effects }: Advance<Sender>, event: number | null): readonly Effect[] {
    this.#sender = party;
    this.#recorder.advanced('sender', effects, senderShows(party), event);
    return effects;
  }

  #receiverMoved({ party, effects }: Advance<Receiver>, event: number | null): readonly Effect[] {
    this.#receiver = party;
    this.#recorder.advanced('receiver', effects, receiverShows(party), event);
    return effects;
  }

  #performAll(party: Party, effects: readonly Effect[]): void {
    for (const effect of effects) this.#perform(party, effect);
  }

  #perform(party: Party, effect: Effect): void {
    switch (effect.kind) {
      case 'openConnection':
        return this.#connect();
      case 'transmit':
        return this.#offer(party, { kind: 'segment', units: effect.units });
      case 'closeConnection':
        return this.#offer(party, { kind: 'close' });
      case 'secret':
        this.#secrets.push({
          connection: this.#connection,
          label: effect.label,
          clientRandom: toHex(effect.clientRandom),
          secret: toHex(effect.secret),
        });
        return;
      case 'timer':
        this.#timeline.after(effect.after, { kind: 'timer', event: effect.event as SenderEvent });
        return;
      case 'moved':
      case 'decided':
        return;
    }
  }

  /** Three packets (RFC 9293 §3.5): the sender has its connection after one round trip, the receiver half a one later. */
  #connect(): void {
    this.#connection += 1;
    this.#flows = { sender: new Flow(), receiver: new Flow() };
    this.#receiver = createReceiver(this.#receiverInput(this.#connection));
    this.#receiverMoves = this.#movesOnConnection(this.#connection);
    this.#recorder.restart('receiver', receiverShows(this.#receiver));
    const event = this.#recorder.write(this.#sending('sender'), [], 'connect');
    this.#timeline.after(2 * this.#oneWay, { kind: 'opened', connection: this.#connection, event });
    this.#timeline.after(3 * this.#oneWay, { kind: 'accepted', connection: this.#connection, event });
  }

  #offer(party: Party, item: Outgoing): void {
    const isSmall = item.kind === 'segment';
    for (const ready of this.#flows[party].offer(item, isSmall)) this.#send(party, ready);
  }

  #send(party: Party, item: Outgoing): void {
    const to = other(party);
    const connection = this.#connection;
    if (item.kind === 'close') {
      const event = this.#recorder.write(this.#sending(party), [], 'close');
      this.#timeline.after(this.#oneWay, { kind: 'closed', connection, to, event });
      return;
    }
    const event = this.#recorder.write(this.#sending(party), item.units);
    const bytes = concat(...item.units.map(bytesOf));
    this.#timeline.after(this.#oneWay, { kind: 'segment', connection, to, event, bytes });
  }

  #sending(from: Party): Sending {
    const time = this.#timeline.now;
    return {
      from,
      attempt: this.#sender.snapshot.context.attempt,
      connection: this.#connection,
      time,
      arrives: time + this.#oneWay,
    };
  }

  #receiverInput(connection: number): ReceiverInput {
    const queueId = toHex(this.random.within('receiver').bytes(`queue id ${connection}`, 6))
      .slice(0, 11)
      .toUpperCase();
    return { side: this.scenario.receiver, queueId };
  }

  #movesOnConnection(connection: number): ReturnType<typeof receiverMoves> {
    const random = this.random.within('receiver').within(`connection ${connection}`);
    return receiverMoves({ crypto: this.crypto, random, credentials: this.pki.receiver });
  }
}
