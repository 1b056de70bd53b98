import { parseInstant, type Instant } from '../instant';
import type { Validity } from './sign-certificate';

export const day = 86_400;
export const year = 365 * day;

const earliest = parseInstant('1950-01-01T00:00:00Z') ?? 0;
/** The date of a certificate without a well-defined end (RFC 5280 §4.1.2.5). */
const latest = parseInstant('9999-12-31T23:59:59Z') ?? 0;

/** Valid for so many seconds, both ends included, within what ASN.1 times can say (RFC 5280 §4.1.2.5). */
export function span(from: Instant, seconds: number): Validity {
  return { from: Math.max(from, earliest), until: Math.min(from + seconds - 1, latest) };
}
