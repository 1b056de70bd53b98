import { toHex } from '../bytes';
import type { Crypto, RandomSource } from '../crypto';
import {
  createReceiver,
  createSender,
  receiverMoves,
  senderMoves,
  type Effect,
  type Moves,
  type Receiver,
  type ReceiverEvent,
  type Sender,
  type SenderEvent,
} from '../machines';
import type { Pki } from '../pki';
import { mailDomain, type Scenario } from '../scenario';
import { senderInput } from './letter';
import type { Showing } from './recorder';
import { showing } from './showing';

/** One machine at its end of the wire: it hears, moves, and says what it wants done. */
export class End<M extends Sender | Receiver, E> {
  constructor(
    private machine: M,
    private readonly moves: Moves<M, E>,
  ) {}

  get now(): M {
    return this.machine;
  }

  get shows(): Showing {
    return showing(this.machine);
  }

  happen(event: E): readonly Effect[] {
    return this.#moved(this.moves.happen(this.machine, event));
  }

  hear(bytes: Uint8Array): readonly Effect[] {
    return this.#moved(this.moves.hear(this.machine, bytes));
  }

  #moved({ party, effects }: ReturnType<Moves<M, E>['hear']>): readonly Effect[] {
    this.machine = party;
    return effects;
  }
}

export type SenderEnd = End<Sender, SenderEvent>;
export type ReceiverEnd = End<Receiver, ReceiverEvent>;

/** What both machines of a run are made of besides their halves of the Scenario. */
export interface Means {
  readonly scenario: Scenario;
  readonly pki: Pki;
  readonly crypto: Crypto;
  readonly random: RandomSource;
}

/** The sender, for the whole run: it goes from connection to connection. */
export function senderEnd({ scenario, pki, crypto, random }: Means): SenderEnd {
  const moves = senderMoves({
    crypto,
    random: random.within('sender'),
    trustAnchors: pki.trustAnchors,
    clock: scenario.clock,
    domain: mailDomain(scenario),
  });
  return new End(createSender(senderInput(scenario, random.within('letter'))), moves);
}

/** The receiver of one connection: the next one finds it new. */
export function receiverEnd({ scenario, pki, crypto, random }: Means, connection: number): ReceiverEnd {
  const own = random.within('receiver');
  const queueId = toHex(own.bytes(`queue id ${connection}`, 6))
    .slice(0, 11)
    .toUpperCase();
  const moves = receiverMoves({ crypto, random: own.within(`connection ${connection}`), credentials: pki.receiver });
  return new End(createReceiver({ side: scenario.receiver, queueId }), moves);
}
