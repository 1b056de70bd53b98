import { Writer, type Reader } from '../../bytes';
import { contentTypeCode, contentTypeName, shownAs, versionName, type ContentType } from './code-points';

/** What stands before every fragment: TLSPlaintext and TLSCiphertext alike (RFC 8446 §5.1 and §5.2). */
export interface RecordHeader {
  readonly type: ContentType;
  readonly version: number;
  /** Of the fragment; whether it is too long is for the record layer to say, as `record_overflow`. */
  readonly length: number;
}

export const recordHeaderLength = 5;
/** RFC 8446 §5.1, RFC 5246 §6.2.1. */
export const longestPlaintext = 2 ** 14;

export function encodeRecordHeader({ type, version, length }: RecordHeader): Uint8Array {
  return new Writer().u8(contentTypeCode(type)).u16(version).u16(length).finish();
}

/** A header and its fragment, sealed or not. */
export function encodeRecord(type: ContentType, version: number, fragment: Uint8Array): Uint8Array {
  return new Writer()
    .bytes(encodeRecordHeader({ type, version, length: fragment.length }))
    .bytes(fragment)
    .finish();
}

/** Reads the five bytes of a header; a content type that is none of the four is `invalid` at `tls.record.contentType`. */
export function decodeRecordHeader(reader: Reader): RecordHeader {
  const type = contentTypeName(reader.u8('tls.record.contentType', shownAs(contentTypeName)));
  if (!type) return reader.fail('tls.record.contentType', 'a content type');
  return {
    type,
    version: reader.u16('tls.record.legacyVersion', shownAs(versionName)),
    length: reader.u16('tls.record.length'),
  };
}
