import type { Live } from './connection';
import { failed } from './failed';
import { refuseInterleaved } from './interleaving';
import type { Content, Received } from './received';
import { unexpected } from './unexpected';

/** Application data flows once both Finished were right, and until the peer's close_notify (RFC 8446 §5, §6.1). */
export function receiveApplicationData(state: Live, content: Content): Received {
  const contents = [{ kind: 'applicationData', length: content.plaintext.length }] as const;
  const isOpen = state.kind === 'established' || state.kind === 'closing';
  const refusal = isOpen ? refuseInterleaved(state, 'applicationData') : unexpected(state, 'applicationData');
  if (refusal) return { ...failed(state, refusal), content, contents };
  const next = { ...state, records: { ...state.records, warnings: 0 } };
  return { state: next, outputs: [{ kind: 'applicationData', bytes: content.plaintext }], content, contents };
}
