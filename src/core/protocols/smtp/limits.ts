import type { Command } from './command';

/** A line including CRLF: RFC 5321 §4.5.3.1.6 lets a text line have 1000 octets, Postfix buffers 2048 of any line. */
export const lineLengthLimit = 2048;

/** The message size this receiver takes, in octets, and says so by SIZE (RFC 1870). */
export const messageSizeLimit = 10_240_000;

/** Recipients of one message, as in Postfix; RFC 5321 §4.5.3.1.8 asks for at least 100. */
export const recipientLimit = 1000;

/** The octets MAIL announces with SIZE, 0 when it says nothing (RFC 1870 §5). */
export function declaredSize(command: Extract<Command, { kind: 'mail' }>): number {
  const values = command.parameters.flatMap((parameter) => /^SIZE=(\d{1,20})$/i.exec(parameter)?.[1] ?? []);
  return Number(values[0] ?? 0);
}
