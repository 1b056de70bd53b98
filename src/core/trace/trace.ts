import type { Hex } from '../bytes';
import type { CheckName, Fact, Rung } from '../machines';
import type { Reason } from '../reason';
import type { Scenario } from '../scenario';
import type { Protection, SecretLabel, TlsRecord } from '../tls';
import type { Message, MessageKind } from './message';

export type { CheckName, Fact, FactName, PolicyCheck, Rung } from '../machines';

/**
 * Everything a run was, in JSON: the only thing the view may see. `events` are in the order of the conversation,
 * one for each segment a party sent; the verdict is a function of them.
 */
export interface Trace {
  readonly version: 1;
  readonly scenario: Scenario;
  readonly events: readonly TraceEvent[];
  readonly verdict: Verdict;
  readonly secrets: readonly TraceSecret[];
}

export type Party = 'sender' | 'receiver';

/** The frame of eleven steps; what follows the second EHLO, or replaces it, is the mail. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 'mail';

export type Phase = 'cleartext' | 'handshake' | 'encrypted';

export interface TraceEvent {
  readonly index: number;
  /** Simulated milliseconds since the start of the run at which the segment leaves `from`. */
  readonly time: number;
  /** Simulated milliseconds at which it reaches `to`. */
  readonly arrives: number;
  /** 1 for the first delivery attempt. */
  readonly attempt: number;
  /** 1 for the first TCP connection the sender opens, counted through all attempts. */
  readonly connection: number;
  readonly from: Party;
  readonly to: Party;
  readonly step: Step;
  readonly phase: Phase;
  /** The message that names the event: its first, or the one the step is about (ServerHello, Finished, …). */
  readonly kind: MessageKind;
  /** As they crossed the wire; empty for what only TCP says. */
  readonly bytes: Hex;
  readonly readable: Readable;
  /** What the bytes are made of, in order, without gaps. */
  readonly parts: readonly Part[];
  readonly machines: Readonly<Record<Party, MachineStep>>;
  /** What each party knows after this event. */
  readonly knows: Readonly<Record<Party, readonly Fact[]>>;
  readonly decisions: readonly Decision[];
}

/** How much of an event an eavesdropper can read: `bytes` in whole messages and plain records, `headers` of sealed records besides. */
export interface Readable {
  readonly bytes: number;
  readonly headers: number;
}

/** A run of SMTP lines in the clear, or one TLS record. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly carrier: 'smtp' | 'tlsRecord';
  readonly protection: Protection;
  /** What a TLS record holds; `null` for lines in the clear. */
  readonly contentType: TlsRecord['contentType'] | null;
  /** What a sealed record holds, as both servers know it; empty for what is readable as it is. */
  readonly plaintext: Hex;
  readonly messages: readonly Message[];
}

/**
 * One machine through one event, `before` it was sent and `after` it arrived; `transition` names what moved it, and is
 * `null` when it stayed where it was.
 */
export interface MachineStep {
  readonly before: string;
  readonly after: string;
  readonly transition: string | null;
  /** The rung of the ladder it stood on after the event; within a connection it never climbs down. */
  readonly rung: Rung;
  readonly rungBefore: Rung;
}

export interface Decision {
  readonly by: Party;
  readonly check: CheckName;
  readonly holds: boolean;
  readonly because: Reason;
}

export interface TraceSecret {
  readonly connection: number;
  readonly label: SecretLabel;
  readonly clientRandom: Hex;
  readonly secret: Hex;
}

export interface Verdict {
  readonly delivery: 'delivered' | 'deferred' | 'bounced';
  readonly channel: 'encrypted' | 'cleartext' | 'none';
  readonly authentication: 'none' | 'pkix';
  readonly reachedBy: 'receiver' | 'none';
  /** Postfix's word for the TLS connection the message was delivered on; `null` without one. */
  readonly logWord: 'Untrusted' | 'Trusted' | 'Verified' | null;
  readonly tls: NegotiatedTls | null;
  readonly attempts: number;
  readonly connections: number;
  readonly leaked: readonly Leak[];
  readonly reason: Reason;
}

/** What both sides agreed on, in IANA's names, whichever they are. */
export interface NegotiatedTls {
  readonly version: string;
  readonly cipherSuite: string;
  readonly group: string;
  readonly signature: string;
}

/** Something an eavesdropper learnt, and the event he learnt it in. */
export interface Leak {
  readonly what: 'hostNames' | 'tlsAskedFor' | 'parameters' | 'certificate' | 'envelope' | 'letter' | 'sizes';
  readonly event: number;
}
