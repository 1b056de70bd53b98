import { concat } from '../../bytes';
import { lineLengthLimit } from './limits';

/** Bytes received and not yet consumed; lines end in CRLF (RFC 5321 §2.3.8). */
export interface LineBuffer {
  readonly bytes: Uint8Array;
}

export const emptyLines: LineBuffer = { bytes: new Uint8Array() };

/** A line, or the last of its pieces, without its CRLF; a piece of a line over the limit, more of which follows. */
export type TakenLine =
  | { readonly kind: 'line' | 'piece'; readonly bytes: Uint8Array; readonly rest: LineBuffer }
  | { readonly kind: 'incomplete' };

export const appendTo = (buffer: LineBuffer, bytes: Uint8Array): LineBuffer => ({ bytes: concat(buffer.bytes, bytes) });

/** Takes the first line off the buffer; one over the limit comes in pieces, so that no more than the limit waits. */
export function takeLine({ bytes }: LineBuffer): TakenLine {
  const end = endOfLine(bytes);
  if (end >= 0) return { kind: 'line', bytes: bytes.slice(0, end), rest: { bytes: bytes.subarray(end + 2) } };
  if (bytes.length <= lineLengthLimit) return { kind: 'incomplete' };
  const length = bytes[lineLengthLimit - 1] === 0x0d ? lineLengthLimit - 1 : lineLengthLimit;
  return { kind: 'piece', bytes: bytes.slice(0, length), rest: { bytes: bytes.subarray(length) } };
}

/** Where the first CRLF begins, or -1 when none is within the limit. */
function endOfLine(bytes: Uint8Array): number {
  const searched = bytes.subarray(0, lineLengthLimit);
  let at = searched.indexOf(0x0d);
  while (at >= 0 && searched[at + 1] !== 0x0a) at = searched.indexOf(0x0d, at + 1);
  return at;
}
