import type { Live } from './connection';
import { refuse, type Refusal } from './refusal';

/** Nothing may stand between the fragments of a handshake message (RFC 8446 §5.1). */
export function refuseInterleaved(state: Live, message: 'changeCipherSpec' | 'applicationData'): Refusal | null {
  if (state.records.fragments.length === 0) return null;
  return refuse('unexpected_message', 'messageIsExpected.interleaved', { message, state: state.kind });
}
