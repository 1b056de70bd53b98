import { concat } from '../../bytes';
import type { Crypto } from '../../crypto';
import { contentTypeCode, contentTypeName, encodeRecordHeader, longestPlaintext, type ContentType } from '../codec';
import { xoredNonce } from './nonce';
import type { Opened } from './opened';
import { recordVersion } from './record-version';
import type { Protected13 } from './record-protection';
import type { WireRecord } from './split-record';

const tagLength = 16;

/** TLSInnerPlaintext without padding, sealed; outside it looks like application data of TLS 1.2 (RFC 8446 §5.2). */
export function seal13(crypto: Crypto, protection: Protected13, type: ContentType, content: Uint8Array): Uint8Array {
  const { aead, key, iv, sequence } = protection;
  const inner = concat(content, Uint8Array.of(contentTypeCode(type)));
  const header = encodeRecordHeader({
    type: 'application_data',
    version: recordVersion,
    length: inner.length + tagLength,
  });
  return concat(header, crypto.seal(aead, key, xoredNonce(iv, sequence), header, inner));
}

/** Unseals, takes the padding off, and finds the content type behind it (RFC 8446 §5.2, §5.4). */
export function open13(crypto: Crypto, protection: Protected13, { header, fragment }: WireRecord): Opened {
  const { aead, key, iv, sequence } = protection;
  const inner = crypto.unseal(aead, key, xoredNonce(iv, sequence), header, fragment);
  if (!inner) return { kind: 'notAuthentic' };
  if (inner.length > longestPlaintext + 1) return { kind: 'plaintextTooLong', length: inner.length - 1 };
  const end = inner.findLastIndex((byte) => byte !== 0);
  if (end < 0) return { kind: 'withoutContentType' };
  const contentType = inner[end] ?? 0;
  const type = contentTypeName(contentType);
  return type ? { kind: 'opened', type, plaintext: inner.slice(0, end) } : { kind: 'unknownContentType', contentType };
}
