/** Lines of a message as DATA carries them: a leading dot is doubled (RFC 5321 §4.5.2). */
export const stuffDots = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line.startsWith('.') ? `.${line}` : line));

/** A line as it was before stuffing; the lone dot that ends the message is not one. */
export const unstuffDot = (line: string): string => (line.startsWith('.') ? line.slice(1) : line);
