import { longestHandshakeMessage } from './limits';

export type HandshakeSplit =
  | { readonly kind: 'message'; readonly bytes: Uint8Array; readonly rest: Uint8Array }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'messageTooLong'; readonly length: number };

/** Cuts the first handshake message, header included, off the fragments received so far (RFC 8446 §4, §5.1). */
export function splitHandshake(fragments: Uint8Array): HandshakeSplit {
  const [type, high, middle, low] = fragments;
  if (type === undefined || high === undefined || middle === undefined || low === undefined)
    return { kind: 'incomplete' };
  const length = high * 65536 + middle * 256 + low;
  if (length > longestHandshakeMessage) return { kind: 'messageTooLong', length };
  const end = 4 + length;
  if (fragments.length < end) return { kind: 'incomplete' };
  return { kind: 'message', bytes: fragments.slice(0, end), rest: fragments.slice(end) };
}
