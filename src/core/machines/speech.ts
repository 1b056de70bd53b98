import type { PolicyCheck } from './policy-check';
import type { Reason } from '../reason';

/** What both charts may ask of whoever runs them, besides sending their own kind of line. */
export type CommonSpeech =
  | { readonly type: 'startTls' }
  | { readonly type: 'closeConnection' }
  | { readonly type: 'decided'; readonly check: PolicyCheck; readonly holds: boolean; readonly because: Reason };

/** The five rungs of the ladder under each server, lowest first; a state without one keeps the rung that was reached. */
export const rungs = ['connection', 'greetings', 'starttls', 'negotiation', 'letter'] as const;

export type Rung = (typeof rungs)[number];

export interface StateMeta {
  readonly rung: Rung;
}

/** What a chart is told of the handshake: the messages as they become complete, and how it ended. */
export type TlsNews =
  | { readonly type: 'received.clientHello' }
  | { readonly type: 'received.serverHello' }
  | { readonly type: 'received.certificateVerify' }
  | { readonly type: 'received.serverKeyExchange' }
  | { readonly type: 'tls.closed' }
  | { readonly type: 'tls.failed'; readonly by: 'self' | 'peer'; readonly alert: string };
