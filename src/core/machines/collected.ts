import { concat } from '../bytes';

/** The lines of a letter on its way in, last first: adding one is cheap, and what was there before stays as it was. */
export interface Collected {
  readonly line: Uint8Array;
  readonly before: Collected | null;
  /** In octets, with a CRLF for every line. */
  readonly size: number;
}

export const nothingYet: Collected = { line: new Uint8Array(), before: null, size: 0 };

export const withLine = (before: Collected, line: Uint8Array): Collected => ({
  line,
  before,
  size: before.size + line.length + 2,
});

/** All lines in their order, each with its CRLF. */
export function asLetter(collected: Collected): Uint8Array {
  const lines: Uint8Array[] = [];
  for (let at = collected; at.before; at = at.before) lines.push(Uint8Array.of(0x0d, 0x0a), at.line);
  return concat(...lines.reverse());
}
