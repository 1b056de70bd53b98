import type { AwaitingClientChangeCipherSpec, AwaitingServerChangeCipherSpec, Live } from './connection';
import { protectionOf } from './keys-12';

/** The peer's ChangeCipherSpec: what it sends from here is protected, and the next is its Finished (RFC 5246 §7.1). */
export function changeReadKeys12(state: AwaitingClientChangeCipherSpec | AwaitingServerChangeCipherSpec): Live {
  const peer = state.role === 'client' ? 'server' : 'client';
  const records = { ...state.records, read: protectionOf(state.handshake, peer) };
  return { ...state, kind: 'awaitingFinished', records };
}
