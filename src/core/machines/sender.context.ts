import type { Command, Reply } from '../protocols/smtp';
import type { Reason } from '../reason';
import type { SenderSide } from '../scenario';
import type { TlsParameters } from '../tls';
import type { CommonSpeech, TlsNews } from './speech';

/** The sender's half of the Scenario, and what it found in the DNS: never the receiver's half. */
export interface SenderInput {
  readonly side: SenderSide;
  /** The MX host the connection goes to. */
  readonly host: string;
  readonly envelope: { readonly from: string; readonly to: string };
  /** The message as lines, composed beforehand. */
  readonly letter: readonly string[];
}

export interface SenderContext extends SenderInput {
  readonly attempt: number;
  /** True on the connection that repeats a failed one in cleartext. */
  readonly tlsIsWaived: boolean;
  readonly peerName: string | null;
  /** As heard on the channel in use: emptied when TLS starts, since anyone could have said them before. */
  readonly capabilities: readonly string[];
  readonly tls: TlsParameters | null;
  readonly identity: PeerIdentity;
  readonly letterIsAccepted: boolean;
  readonly queueId: string | null;
  readonly failure: Failure | null;
}

/** What the certificate proves: nothing, a trusted chain, or a trusted chain for the name we wanted. */
export type PeerIdentity = 'unknown' | 'trusted' | 'verified';

/** Why a connection did not deliver the letter, and whether another one might. */
export interface Failure {
  readonly kind: 'temporary' | 'permanent' | 'handshake';
  readonly because: Reason;
}

export type SenderEvent =
  | { readonly type: 'deliver' }
  | { readonly type: 'connection.opened' }
  | { readonly type: 'connection.closed' }
  | { readonly type: 'received.reply'; readonly reply: Reply }
  | { readonly type: 'received.malformedReply'; readonly line: string }
  | { readonly type: 'tls.established'; readonly parameters: TlsParameters; readonly identity: PeerIdentity }
  | TlsNews;

export type SenderSpeech =
  | CommonSpeech
  | { readonly type: 'openConnection' }
  | { readonly type: 'say'; readonly command: Command }
  | { readonly type: 'sayLetter'; readonly lines: readonly string[] };

export const newConnection = {
  peerName: null,
  capabilities: [],
  tls: null,
  identity: 'unknown',
  failure: null,
} as const satisfies Partial<SenderContext>;
