import { concat, toHex } from '../bytes';
import { Flow, Timeline } from '../link';
import type { Effect, ReceiverEvent, SenderEvent, Unit } from '../machines';
import { bytesOf, type Party, type TraceEvent, type TraceSecret } from '../trace';
import { receiverEnd, senderEnd, type Means, type ReceiverEnd, type SenderEnd } from './end';
import { Recorder, type Sending } from './recorder';

/** What is on its way to a machine, and the event that told of its leaving. */
type Delivery =
  | { readonly kind: 'happening'; readonly to: 'sender'; readonly what: SenderEvent; readonly event: number }
  | { readonly kind: 'happening'; readonly to: 'receiver'; readonly what: ReceiverEvent; readonly event: number }
  | { readonly kind: 'segment'; readonly to: Party; readonly bytes: Uint8Array; readonly event: number }
  | { readonly kind: 'acknowledgement'; readonly to: Party };

type Due = Delivery | { readonly kind: 'timer'; readonly what: SenderEvent };

type Segment = readonly Unit[];

const other = (party: Party): Party => (party === 'sender' ? 'receiver' : 'sender');

/** One run: two machines, the wire between them, and the record of it. */
export class Run {
  readonly #timeline = new Timeline<Due>();
  readonly #recorder: Recorder;
  readonly #secrets: TraceSecret[] = [];
  readonly #sender: SenderEnd;
  #receiver: ReceiverEnd;
  #connection = 0;
  #flows: Record<Party, Flow<Segment>> = newFlows();
  #hasHungUp: Record<Party, boolean> = { sender: false, receiver: false };
  #onTheWay = 0;
  #wantsConnection = false;

  constructor(private readonly means: Means) {
    this.#sender = senderEnd(means);
    this.#receiver = receiverEnd(means, 0);
    this.#recorder = new Recorder({ sender: this.#sender.shows, receiver: this.#receiver.shows });
    this.#moved('sender', this.#sender.happen({ type: 'deliver' }), null);
    this.#connectWhenQuiet();
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
    if (!due) return false;
    if (due.kind === 'timer') this.#moved('sender', this.#sender.happen(due.what), null);
    else this.#arrive(due);
    this.#connectWhenQuiet();
    return true;
  }

  #arrive(delivery: Delivery): void {
    this.#onTheWay -= 1;
    if (delivery.kind === 'acknowledgement') {
      for (const segment of this.#flows[delivery.to].acknowledged()) this.#send(delivery.to, segment);
    } else if (!this.#hasHungUp[delivery.to]) this.#deliver(delivery);
  }

  #deliver(delivery: Exclude<Delivery, { kind: 'acknowledgement' }>): void {
    const { to, event } = delivery;
    if (delivery.kind === 'segment') {
      const effects = this.#end(to).hear(delivery.bytes);
      this.#record(to, effects, event);
      this.#acknowledge(to);
      this.#perform(to, effects);
    } else if (delivery.to === 'sender') this.#moved('sender', this.#sender.happen(delivery.what), event);
    else this.#moved('receiver', this.#receiver.happen(delivery.what), event);
  }

  #end(party: Party): SenderEnd | ReceiverEnd {
    return party === 'sender' ? this.#sender : this.#receiver;
  }

  /** A machine has moved, caused by the arrival of an event or by nothing on the wire. */
  #moved(party: Party, effects: readonly Effect[], event: number | null): void {
    this.#record(party, effects, event);
    this.#perform(party, effects);
  }

  #record(party: Party, effects: readonly Effect[], event: number | null): void {
    this.#recorder.advanced(party, effects, this.#end(party).shows, event);
  }

  #perform(party: Party, effects: readonly Effect[]): void {
    for (const effect of effects) this.#performOne(party, effect);
  }

  #performOne(party: Party, effect: Effect): void {
    switch (effect.kind) {
      case 'openConnection':
        this.#wantsConnection = true;
        return;
      case 'transmit':
        for (const segment of this.#flows[party].offer(effect.units)) this.#send(party, segment);
        return;
      case 'closeConnection':
        return this.#hangUp(party);
      case 'secret':
        return this.#keep(effect);
      case 'timer':
        return this.#timeline.after(effect.after, { kind: 'timer', what: effect.event as SenderEvent });
      case 'moved':
      case 'decided':
        return;
    }
  }

  #keep({ label, clientRandom, secret }: Extract<Effect, { kind: 'secret' }>): void {
    const connection = this.#connection;
    this.#secrets.push({ connection, label, clientRandom: toHex(clientRandom), secret: toHex(secret) });
  }

  /** Simplified: the next connection opens when nothing of the last one is on its way; see docs/model.md. */
  #connectWhenQuiet(): void {
    if (!this.#wantsConnection || this.#onTheWay > 0) return;
    this.#wantsConnection = false;
    this.#connect();
  }

  /** Three packets (RFC 9293 §3.5): the sender has its connection after one round trip, the receiver half a one later. */
  #connect(): void {
    this.#connection += 1;
    this.#flows = newFlows();
    this.#hasHungUp = { sender: false, receiver: false };
    this.#receiver = receiverEnd(this.means, this.#connection);
    this.#recorder.restart('receiver', this.#receiver.shows);
    const event = this.#recorder.write(this.#sending('sender'), [], 'connect');
    this.#travel(2, { kind: 'happening', to: 'sender', what: { type: 'connection.opened' }, event });
    this.#travel(3, { kind: 'happening', to: 'receiver', what: { type: 'connection.accepted' }, event });
  }

  #send(party: Party, units: Segment): void {
    const event = this.#recorder.write(this.#sending(party), units);
    this.#travel(1, { kind: 'segment', to: other(party), bytes: concat(...units.map(bytesOf)), event });
  }

  /** TCP acknowledges what arrives; the acknowledgement is an event of its own when something was waiting for it. */
  #acknowledge(party: Party): void {
    const to = other(party);
    if (this.#flows[to].hasWaiting) this.#recorder.write(this.#sending(party), [], 'acknowledgement');
    this.#travel(1, { kind: 'acknowledgement', to });
  }

  /** Its own way ends, after what was still waiting; what comes from now on finds nobody (RFC 9293 §3.6). */
  #hangUp(party: Party): void {
    if (this.#hasHungUp[party]) return;
    for (const segment of this.#flows[party].end()) this.#send(party, segment);
    this.#hasHungUp[party] = true;
    const event = this.#recorder.write(this.#sending(party), [], 'close');
    this.#travel(1, { kind: 'happening', to: other(party), what: { type: 'connection.closed' }, event });
  }

  #travel(ways: number, delivery: Delivery): void {
    this.#onTheWay += 1;
    this.#timeline.after(ways * this.#oneWay, delivery);
  }

  get #oneWay(): number {
    return this.means.scenario.network.rttMs / 2;
  }

  #sending(from: Party): Sending {
    const time = this.#timeline.now;
    const { attempt } = this.#sender.now.snapshot.context;
    return { from, attempt, connection: this.#connection, time, arrives: time + this.#oneWay };
  }
}

const newFlows = (): Record<Party, Flow<Segment>> => ({ sender: new Flow(), receiver: new Flow() });
