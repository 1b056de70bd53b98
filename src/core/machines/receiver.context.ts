import type { Command, Reply } from '../protocols/smtp';
import type { ReceiverSide } from '../scenario';
import type { TlsParameters } from '../tls';
import type { CommonSpeech, TlsNews } from './speech';

/** The receiver's half of the Scenario: never the sender's half. */
export interface ReceiverInput {
  readonly side: ReceiverSide;
  /** The name a stored letter will get, for `queued as …`. */
  readonly queueId: string;
}

export interface ReceiverContext extends ReceiverInput {
  readonly peerName: string | null;
  readonly tls: TlsParameters | null;
  readonly from: string | null;
  readonly recipients: readonly string[];
  /** As it arrived, dot-stuffing undone. */
  readonly letter: Uint8Array | null;
}

/** A command as it arrives: `received.ehlo`, `received.mail`, … so that the chart can name what it waits for. */
export type CommandEvent = {
  [K in Command['kind']]: { readonly type: `received.${K}`; readonly command: Extract<Command, { kind: K }> };
}[Command['kind']];

export type ReceiverEvent =
  | { readonly type: 'connection.accepted' }
  | { readonly type: 'connection.closed' }
  | CommandEvent
  | { readonly type: 'received.letter'; readonly letter: Uint8Array }
  | { readonly type: 'received.letterTooLarge' }
  | { readonly type: 'received.lineTooLong' }
  | { readonly type: 'tls.established'; readonly parameters: TlsParameters }
  | TlsNews;

export type ReceiverSpeech = CommonSpeech | { readonly type: 'reply'; readonly reply: Reply; readonly to: ReplyTo };

/** What a reply answers; it names the message in the trace. */
export type ReplyTo = 'connection' | Command['kind'] | 'letter';

export const afterGreeting = {
  peerName: null,
  from: null,
  recipients: [],
} as const satisfies Partial<ReceiverContext>;
