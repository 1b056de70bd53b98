const dot = 0x2e;

/** Lines of a message as DATA carries them: a leading dot is doubled (RFC 5321 §4.5.2). */
export const stuffDots = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line.startsWith('.') ? `.${line}` : line));

/** A line as it was before stuffing. */
export const unstuffDot = (line: Uint8Array): Uint8Array => (line[0] === dot ? line.slice(1) : line);

/** The lone dot that ends the message. */
export const endsLetter = (line: Uint8Array): boolean => line.length === 1 && line[0] === dot;
