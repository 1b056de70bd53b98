import { concat, Writer } from '../../bytes';
import type { Crypto } from '../../crypto';
import { encodeRecord, encodeRecordHeader, longestPlaintext, type ContentType } from '../codec';
import { sequenceBytes, xoredNonce } from './nonce';
import type { Opened } from './opened';
import { recordVersion } from './record-version';
import type { Protected12 } from './record-protection';
import type { WireRecord } from './split-record';

const tagLength = 16;
const explicitNonceLength = 8;

/** GenericAEADCipher: the explicit nonce, where the AEAD has one, then the sealed content (RFC 5246 §6.2.3.3). */
export function seal12(crypto: Crypto, protection: Protected12, type: ContentType, content: Uint8Array): Uint8Array {
  const { aead, key, sequence } = protection;
  const explicit = hasExplicitNonce(protection) ? sequenceBytes(sequence) : new Uint8Array();
  const plainHeader = encodeRecordHeader({ type, version: recordVersion, length: content.length });
  const additional = additionalData(sequence, plainHeader, content.length);
  const sealed = crypto.seal(aead, key, nonce(protection, explicit), additional, content);
  return encodeRecord(type, recordVersion, concat(explicit, sealed));
}

/** Takes the explicit nonce as the peer sent it; it need not be the sequence number (RFC 5288 §3). */
export function open12(crypto: Crypto, protection: Protected12, { header, type, fragment }: WireRecord): Opened {
  const { aead, key, sequence } = protection;
  const explicitLength = hasExplicitNonce(protection) ? explicitNonceLength : 0;
  const length = fragment.length - explicitLength - tagLength;
  if (length < 0) return { kind: 'notAuthentic' };
  const explicit = fragment.subarray(0, explicitLength);
  const sealed = fragment.subarray(explicitLength);
  const additional = additionalData(sequence, header, length);
  const plaintext = crypto.unseal(aead, key, nonce(protection, explicit), additional, sealed);
  if (!plaintext) return { kind: 'notAuthentic' };
  return length > longestPlaintext ? { kind: 'plaintextTooLong', length } : { kind: 'opened', type, plaintext };
}

/** GCM has one (RFC 5288 §3); ChaCha20-Poly1305 computes its whole nonce (RFC 7905 §2). */
const hasExplicitNonce = ({ aead }: Protected12): boolean => aead !== 'chacha20poly1305';

function nonce(protection: Protected12, explicit: Uint8Array): Uint8Array {
  const { iv, sequence } = protection;
  return hasExplicitNonce(protection) ? concat(iv, explicit) : xoredNonce(iv, sequence);
}

/** seq_num + TLSCompressed.type + TLSCompressed.version, both as in the header, + TLSCompressed.length (RFC 5246 §6.2.3.3). */
function additionalData(sequence: number, header: Uint8Array, length: number): Uint8Array {
  return new Writer().bytes(sequenceBytes(sequence)).bytes(header.subarray(0, 3)).u16(length).finish();
}
