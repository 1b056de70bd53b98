import { suiteParameters } from '../keys/suite-parameters';
import { protection12 } from '../records/record-protection';
import type { AwaitingClientChangeCipherSpec, AwaitingServerChangeCipherSpec, Live } from './connection';

/** The peer's ChangeCipherSpec: what it sends from here is protected, and the next is its Finished (RFC 5246 §7.1). */
export function changeReadKeys12(state: AwaitingClientChangeCipherSpec | AwaitingServerChangeCipherSpec): Live {
  const { cipherSuite, keys } = state.handshake;
  const peer = state.role === 'client' ? keys.server : keys.client;
  const read = protection12(suiteParameters(cipherSuite).aead, peer);
  return { ...state, kind: 'awaitingFinished', records: { ...state.records, read } };
}
