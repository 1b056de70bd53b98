import type { HandshakeMessage } from '../messages';
import type { Live } from './connection';
import { refuse, type Refusal } from './refusal';

/** A message that may not come in this state (RFC 8446 §4, RFC 5246 §7.4). */
export function unexpected(
  state: Live,
  message: HandshakeMessage['kind'] | 'changeCipherSpec' | 'applicationData',
): Refusal {
  return refuse('unexpected_message', 'messageIsExpected.notInThisState', { message, state: state.kind });
}
