import { concat } from '../bytes';
import { close, receive, send, type TlsConnection, type TlsOutput, type TlsTurn } from '../tls';
import { closedChannel, hear, nextLine, openChannel, type Channel } from './channel';
import type { Effect, Said } from './effect';
import type { Fact } from './knowledge';

/** What every machine's runner keeps: the chart's snapshot is the role's own. */
export interface Party {
  readonly channel: Channel;
  /** What its chart remembers of the other, as of its last move. */
  readonly knows: readonly Fact[];
}

/** An action of a chart in the terms of its runner. */
export type Act =
  | { readonly kind: 'say'; readonly said: Said }
  | { readonly kind: 'openConnection' }
  | { readonly kind: 'startTls' }
  | { readonly kind: 'closeConnection' }
  | Extract<Effect, { kind: 'moved' | 'decided' | 'timer' }>;

/** What a role adds to the common run of bytes: its chart, its half of TLS, and how it reads a line. */
export interface Role<P extends Party, E> {
  readonly discardsBuffer: boolean;
  transition(party: P, event: E): { readonly party: P; readonly acts: readonly Act[] };
  startTls(party: P): TlsTurn<TlsConnection>;
  /** A line without CRLF; `null` while it is only part of what the chart waits for. */
  readLine(party: P, line: Uint8Array): { readonly party: P; readonly event: E | null };
  /** More of a line that is longer than the limit: the rest of it follows, at last as a line. */
  readPiece(party: P, piece: Uint8Array): { readonly party: P; readonly event: E | null };
  /** What the handshake tells the chart, and what it lets the role decide. */
  hearTls(
    party: P,
    output: TlsOutput,
  ): { readonly party: P; readonly events: readonly E[]; readonly effects: readonly Effect[] };
}

/** How a machine moves: each function takes it through one thing that happened. */
export interface Moves<P, E> {
  happen(party: P, event: E): Advance<P>;
  hear(party: P, bytes: Uint8Array): Advance<P>;
}

export interface Advance<P> {
  readonly party: P;
  readonly effects: readonly Effect[];
}

/**
 * Lets a machine hear something and collects all it does about it: a pure function of the party and the stimulus.
 * What is said in answer to one segment leaves together (RFC 2920 §3.2), a TLS flight on its own.
 */
export class Turn<P extends Party, E> {
  readonly #effects: Effect[] = [];
  #pending: Said[] = [];

  constructor(
    private readonly role: Role<P, E>,
    private party: P,
  ) {}

  finish(): Advance<P> {
    this.#flush();
    return { party: this.party, effects: this.#effects };
  }

  dispatch(event: E): this {
    const { party, acts } = this.role.transition(this.party, event);
    this.party = party;
    for (const act of acts) this.#perform(act);
    return this;
  }

  hear(bytes: Uint8Array): this {
    const { tls } = this.party.channel;
    if (tls.kind === 'none') this.#setChannel(hear(this.party.channel, bytes));
    else if (tls.kind !== 'over') this.#applyTls(receive(tls.connection, bytes));
    return this.#readLines();
  }

  #readLines(): this {
    for (let taken = nextLine(this.party.channel); taken.kind !== 'incomplete'; taken = nextLine(this.party.channel)) {
      this.#setChannel({ ...this.party.channel, buffer: taken.rest });
      const { party, event } =
        taken.kind === 'line'
          ? this.role.readLine(this.party, taken.bytes)
          : this.role.readPiece(this.party, taken.bytes);
      this.party = party;
      if (event) this.dispatch(event);
    }
    return this;
  }

  #perform(act: Act): void {
    switch (act.kind) {
      case 'say':
        this.#pending.push(act.said);
        return;
      case 'startTls':
        this.#upgrade();
        return;
      case 'openConnection':
        this.#setChannel(openChannel);
        this.#effects.push(act);
        return;
      case 'closeConnection':
        this.#closeConnection();
        return;
      default:
        this.#effects.push(act);
    }
  }

  /** RFC 3207 §4.2: what stood in the buffer was said in the clear; a careful implementation throws it away. */
  #upgrade(): void {
    this.#flush();
    const waiting = this.party.channel.buffer.bytes.length;
    this.#effects.push({
      kind: 'decided',
      check: 'bufferIsEmptyAtUpgrade',
      holds: waiting === 0,
      because: {
        key:
          waiting === 0
            ? 'smtp.bufferIsEmpty'
            : this.role.discardsBuffer
              ? 'smtp.bufferIsDiscarded'
              : 'smtp.bufferIsKept',
        values: { bytes: waiting },
      },
    });
    if (this.role.discardsBuffer) this.#setChannel({ ...this.party.channel, buffer: openChannel.buffer });
    this.#applyTls(this.role.startTls(this.party));
  }

  #closeConnection(): void {
    this.#flush();
    const { tls } = this.party.channel;
    if (tls.kind === 'established') this.#applyTls(close(tls.connection));
    this.#setChannel(closedChannel);
    this.#effects.push({ kind: 'closeConnection' });
  }

  #applyTls(turn: TlsTurn<TlsConnection>): void {
    const established = this.party.channel.tls.kind === 'established';
    this.#setTls(established ? 'established' : 'handshaking', turn.state);
    for (const output of turn.outputs) this.#hearTls(output, turn.state);
  }

  #hearTls(output: TlsOutput, connection: TlsConnection): void {
    if (output.kind === 'flight') this.#transmit(output);
    if (output.kind === 'established') this.#setTls('established', connection);
    if (output.kind === 'applicationData') this.#setChannel(hear(this.party.channel, output.bytes));
    const heard = this.role.hearTls(this.party, output);
    this.party = heard.party;
    this.#effects.push(...heard.effects);
    for (const event of heard.events) this.dispatch(event);
  }

  #transmit(flight: Extract<TlsOutput, { kind: 'flight' }>): void {
    this.#flush();
    this.#effects.push({
      kind: 'transmit',
      units: flight.records.map((record) => ({ kind: 'record', record, said: [] })),
    });
  }

  #flush(): void {
    const said = this.#pending;
    const { tls } = this.party.channel;
    this.#pending = [];
    if (said.length === 0 || tls.kind === 'over') return;
    const bytes = concat(...said.map((one) => one.bytes));
    if (tls.kind !== 'established') this.#effects.push({ kind: 'transmit', units: [{ kind: 'lines', bytes, said }] });
    else this.#sendSealed(tls.connection, bytes, said);
  }

  #sendSealed(connection: TlsConnection, bytes: Uint8Array, said: readonly Said[]): void {
    const turn = send(connection, bytes);
    this.#setTls('established', turn.state);
    const records = turn.outputs.flatMap((output) => (output.kind === 'flight' ? output.records : []));
    this.#effects.push({
      kind: 'transmit',
      units: records.map((record, i) => ({ kind: 'record', record, said: i === 0 ? said : [] })),
    });
  }

  #setTls(kind: 'handshaking' | 'established', connection: TlsConnection): void {
    if (this.party.channel.tls.kind !== 'over') this.#setChannel({ ...this.party.channel, tls: { kind, connection } });
  }

  #setChannel(channel: Channel): void {
    this.party = { ...this.party, channel };
  }
}
