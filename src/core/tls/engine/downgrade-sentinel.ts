import { equalBytes, fromHex } from '../../bytes';

/** The last eight bytes of ServerHello.random, `DOWNGRD` and the version below TLS 1.3 (RFC 8446 §4.1.3). */
const toTls12 = fromHex('444f574e47524401');
const toTls11 = fromHex('444f574e47524400');

/** The random of a server that can do TLS 1.3 and agrees to TLS 1.2. */
export function markDowngraded(random: Uint8Array): Uint8Array {
  const marked = random.slice();
  marked.set(toTls12, random.length - toTls12.length);
  return marked;
}

export function isMarkedDowngraded(random: Uint8Array): boolean {
  const tail = random.slice(-toTls12.length);
  return equalBytes(tail, toTls12) || equalBytes(tail, toTls11);
}
