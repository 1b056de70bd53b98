import { messageSizeLimit } from './limits';
import type { Reply } from './reply';

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
