import type { Reply } from './reply';

/** The message size this receiver takes, in octets, and says so by SIZE (RFC 1870). */
export const messageSizeLimit = 10_240_000;

/**
 * The extensions a receiver lists in its EHLO reply (RFC 5321 §4.1.1.1); STARTTLS stands only where it can still be
 * used: RFC 3207 §4.2 forbids it inside TLS.
 */
export function capabilitiesOf(receiver: {
  readonly pipelining: boolean;
  readonly offersStarttls: boolean;
}): readonly string[] {
  return [
    ...(receiver.pipelining ? ['PIPELINING'] : []),
    `SIZE ${messageSizeLimit}`,
    ...(receiver.offersStarttls ? ['STARTTLS'] : []),
    'ENHANCEDSTATUSCODES',
    '8BITMIME',
  ];
}

/** The extension keywords of an EHLO reply, upper-cased: every line but the first, not the last line alone. */
export const capabilitiesIn = (reply: Reply): readonly string[] =>
  reply.texts.slice(1).map((text) => text.toUpperCase());

export const lists = (capabilities: readonly string[], keyword: string): boolean =>
  capabilities.some((line) => line.split(' ')[0] === keyword);
