import { Reader } from '../../bytes';
import { contentTypeName, decodeRecordHeader, recordHeaderLength, type ContentType } from '../codec';

/** One record as it crossed the wire. */
export interface WireRecord {
  readonly type: ContentType;
  readonly header: Uint8Array;
  readonly fragment: Uint8Array;
}

export type RecordSplit =
  | { readonly kind: 'record'; readonly record: WireRecord; readonly rest: Uint8Array }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unknownContentType'; readonly contentType: number }
  | { readonly kind: 'recordTooLong'; readonly length: number };

/**
 * Cuts the first record off the bytes received so far (RFC 8446 §5.1). What cannot become a record is refused as soon
 * as its type or length is there, so that at most one record is ever kept waiting. legacy_record_version is ignored.
 */
export function splitRecord(input: Uint8Array, longestFragment: number): RecordSplit {
  const [contentType] = input;
  if (contentType === undefined) return { kind: 'incomplete' };
  if (!contentTypeName(contentType)) return { kind: 'unknownContentType', contentType };
  if (input.length < recordHeaderLength) return { kind: 'incomplete' };
  const { type, length } = decodeRecordHeader(Reader.over(input));
  if (length > longestFragment) return { kind: 'recordTooLong', length };
  const end = recordHeaderLength + length;
  if (input.length < end) return { kind: 'incomplete' };
  const header = input.slice(0, recordHeaderLength);
  const record = { type, header, fragment: input.slice(recordHeaderLength, end) };
  return { kind: 'record', record, rest: input.subarray(end) };
}
