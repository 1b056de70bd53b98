import type { HandshakeMessage } from '../messages';
import type { TlsOutput } from '../turn';
import type { Live } from './connection';
import type { Refusal } from './refusal';

/** What one message does to a connection: it goes on in a new state, or the message is refused. */
export type Step = Advance | Refusal;

export interface Advance {
  readonly kind: 'advance';
  readonly state: Live;
  readonly outputs: readonly TlsOutput[];
}

/** A handshake message and the bytes the transcript takes of it. */
export interface Incoming<Message extends HandshakeMessage = HandshakeMessage> {
  readonly message: Message;
  readonly bytes: Uint8Array;
}

export function advance(state: Live, ...outputs: readonly TlsOutput[]): Advance {
  return { kind: 'advance', state, outputs };
}
