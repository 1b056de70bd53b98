import type { Open } from './connection';
import { advance, type Incoming, type Step } from './step';
import { unexpected } from './unexpected';

/**
 * Handshake messages after the handshake: tickets of TLS 1.3 for the client (RFC 8446 §4.6.1), and nothing else.
 * Simplified: no KeyUpdate, no renegotiation.
 */
export function postHandshake(state: Open, { message }: Incoming): Step {
  const isTicket = message.kind === 'newSessionTicket' && state.role === 'client' && state.version === 'TLSv1.3';
  return isTicket ? advance(state) : unexpected(state, message.kind);
}
