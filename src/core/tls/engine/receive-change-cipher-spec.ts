import { decode, Reader } from '../../bytes';
import { decodeChangeCipherSpec } from '../codec';
import { changeReadKeys12 } from './change-read-keys-12';
import type { Live } from './connection';
import { failed } from './failed';
import { refuseInterleaved } from './interleaving';
import type { Content, Received } from './received';
import { unexpected } from './unexpected';

/** In TLS 1.2 it changes the keys (RFC 5246 §7.1); in TLS 1.3 it is ignored while the handshake lasts (RFC 8446 §5). */
export function receiveChangeCipherSpec(state: Live, content: Content): Received {
  const contents = isChangeCipherSpec(content.plaintext) ? [{ kind: 'changeCipherSpec' } as const] : [];
  const refusal = refuseInterleaved(state, 'changeCipherSpec');
  if (refusal) return { ...failed(state, refusal), content, contents };
  if (contents.length > 0) {
    if (state.kind === 'awaitingChangeCipherSpec')
      return { state: changeReadKeys12(state), outputs: [], content, contents };
    if (toleratesChangeCipherSpec(state)) return { state, outputs: [], content, contents };
  }
  return { ...failed(state, unexpected(state, 'changeCipherSpec')), content, contents };
}

function isChangeCipherSpec(plaintext: Uint8Array): boolean {
  return plaintext.length === 1 && decode(() => decodeChangeCipherSpec(Reader.over(plaintext))).ok;
}

/** From the first ClientHello to the peer's Finished, where TLS 1.3 is spoken or may come to be (RFC 8446 §5). */
function toleratesChangeCipherSpec(state: Live): boolean {
  if (state.kind === 'awaitingServerHello') return state.offer.versions.includes('TLSv1.3');
  return state.version === 'TLSv1.3' && state.kind !== 'established' && state.kind !== 'closing';
}
