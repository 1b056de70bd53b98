import { concat } from '../../bytes';

/** Bytes received and not yet consumed; lines end in CRLF (RFC 5321 §2.3.8). */
export interface LineBuffer {
  readonly bytes: Uint8Array;
}

export const emptyLines: LineBuffer = { bytes: new Uint8Array() };

/** A text line including CRLF: RFC 5321 §4.5.3.1.6 lets a text line have 1000 octets, Postfix reads 2048 of any line. */
export const lineLengthLimit = 2048;

export type TakenLine =
  | { readonly kind: 'line'; readonly line: Uint8Array; readonly rest: LineBuffer }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'tooLong' };

export const appendTo = (buffer: LineBuffer, bytes: Uint8Array): LineBuffer => ({ bytes: concat(buffer.bytes, bytes) });

/** Takes the first line off the buffer, without its CRLF. A line over the limit is refused before it is complete. */
export function takeLine(buffer: LineBuffer): TakenLine {
  const end = endOfLine(buffer.bytes);
  const length = end < 0 ? buffer.bytes.length : end + 2;
  if (length > lineLengthLimit) return { kind: 'tooLong' };
  if (end < 0) return { kind: 'incomplete' };
  return { kind: 'line', line: buffer.bytes.slice(0, end), rest: { bytes: buffer.bytes.subarray(end + 2) } };
}

/** Where the first CRLF begins, or -1; the search stops at the limit. */
function endOfLine(bytes: Uint8Array): number {
  const searched = bytes.subarray(0, lineLengthLimit + 1);
  let at = searched.indexOf(0x0d);
  while (at >= 0 && searched[at + 1] !== 0x0a) at = searched.indexOf(0x0d, at + 1);
  return at;
}
