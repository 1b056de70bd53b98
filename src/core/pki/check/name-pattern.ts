import { isAtOrBelow, isIpv4Address, lowerAscii } from '../host-name';

/** Whom the sender means to reach. */
export type NamePattern =
  /** This host and no other (RFC 9525 §6.3). */
  | { readonly kind: 'host'; readonly host: string }
  /** The mail domain itself or any host below it, as Postfix's `secure` has it. */
  | { readonly kind: 'domainOrBelow'; readonly domain: string };

/** Whether a dNSName of a certificate is one of those the pattern means; `*.dest.fr` is itself a name below dest.fr. */
export function dnsNameMatches(presented: string, pattern: NamePattern): boolean {
  if (pattern.kind === 'host') return matchesHost(presented, pattern.host);
  return (
    matchesHost(presented, pattern.domain) || (isAtOrBelow(presented, pattern.domain) && !isAddress(pattern.domain))
  );
}

export const patternText = (pattern: NamePattern): string => (pattern.kind === 'host' ? pattern.host : pattern.domain);

/**
 * Equal without regard to the case of ASCII letters, or equal below a wildcard that is the whole leftmost label and stands
 * for exactly one label (RFC 9525 §6.3). An address is not a name and matches no dNSName (RFC 9525 §6.2).
 */
export function matchesHost(presented: string, host: string): boolean {
  const wanted = lowerAscii(host.replace(/\.$/, ''));
  const offered = lowerAscii(presented);
  if (wanted === '' || wanted.includes('*') || isAddress(wanted)) return false;
  if (!offered.startsWith('*.')) return offered === wanted;
  return wanted.indexOf('.') > 0 && wanted.slice(wanted.indexOf('.')) === offered.slice(1);
}

const isAddress = (text: string): boolean => isIpv4Address(text) || text.includes(':');
