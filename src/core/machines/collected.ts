import { concat } from '../bytes';

/** The lines of a letter on its way in, last first: adding one is cheap, and what was there before stays as it was. */
export interface Collected {
  /** A whole line, or a piece of one that is longer than a buffer. */
  readonly bytes: Uint8Array;
  readonly endsLine: boolean;
  readonly before: Collected | null;
  /** In octets, with a CRLF for every line. */
  readonly size: number;
}

export const nothingYet: Collected = { bytes: new Uint8Array(), endsLine: true, before: null, size: 0 };

export const withLine = (before: Collected, bytes: Uint8Array, endsLine: boolean): Collected => ({
  bytes,
  endsLine,
  before,
  size: before.size + bytes.length + (endsLine ? 2 : 0),
});

/** All lines in their order, each with its CRLF. */
export function asLetter(collected: Collected): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = collected; at.before; at = at.before) {
    if (at.endsLine) pieces.push(Uint8Array.of(0x0d, 0x0a));
    pieces.push(at.bytes);
  }
  return concat(...pieces.reverse());
}
