import { concat } from '../../bytes';
import type { Crypto, HashName } from '../../crypto';

/** The handshake messages so far, headers included, in the order they were sent (RFC 8446 §4.4.1, RFC 5246 §7.4.9). */
export type Transcript = readonly Uint8Array[];

export function transcriptHash(crypto: Crypto, hash: HashName, transcript: Transcript): Uint8Array {
  return crypto.digest(hash, concat(...transcript));
}
