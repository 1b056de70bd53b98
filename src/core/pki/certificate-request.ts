import type { CertificateKind } from './certificate-kind';
import { parseInstant, type Instant } from './instant';

/** Everything that decides the certificates of a run: the same request gives the same bytes, whatever the Scenario's seed. */
export interface CertificateRequest {
  readonly kind: CertificateKind;
  /** The receiver's name, such as `mail.dest.fr`, as ASCII letters, digits, hyphens and dots. */
  readonly host: string;
  /** The domain of the recipient's address, in the same form. */
  readonly domain: string;
  /** ISO 8601 in UTC. */
  readonly clock: string;
}

/** The moment every Scenario happens unless it says otherwise. */
export const defaultClock = '2026-11-23T20:00:00Z';

/**
 * The instant of a clock at which certificates can be issued, or `null`: an ISO 8601 time in UTC of the years 1955 to 9998,
 * so that every validity around it has an ASN.1 time (RFC 5280 §4.1.2.5).
 */
export function instantOfClock(clock: string): Instant | null {
  const year = Number(clock.slice(0, 4));
  return year >= 1955 && year <= 9998 ? parseInstant(clock) : null;
}
