import { describe, expect, it } from 'vitest';
import { dnsNameMatches } from './name-pattern';

const host = (presented: string, wanted: string): boolean => dnsNameMatches(presented, { kind: 'host', host: wanted });
const below = (presented: string, domain: string): boolean =>
  dnsNameMatches(presented, { kind: 'domainOrBelow', domain });

describe('a dNSName against a host', () => {
  it.each([
    ['§6.3 equal names', 'mail.dest.fr', 'mail.dest.fr', true],
    ['§6.3 case of ASCII letters', 'MAIL.dest.FR', 'mail.DEST.fr', true],
    ['§6.3 another host', 'mx.dest.fr', 'mail.dest.fr', false],
    ['§6.3 a part of the name', 'dest.fr', 'mail.dest.fr', false],
    ['§6.3 the name and more', 'mail.dest.fr.example', 'mail.dest.fr', false],
    ['§6.3 an ending of the name', 'ail.dest.fr', 'mail.dest.fr', false],
    ['§6.3 a NUL does not end a name', 'mail.dest.fr\0.example', 'mail.dest.fr', false],
    ['§6.3 a letter that Unicode folds to ASCII', 'mail.kiosk.fr', 'mail.\u212aiosk.fr', false],
    ['§6.3 A-labels', 'xn--dst-bma.fr', 'XN--DST-bma.fr', true],
    ['§6.3 a U-label is not compared', 'xn--dst-bma.fr', 'dést.fr', false],
    ['§2 an absolute name', 'mail.dest.fr', 'mail.dest.fr.', true],
    ['§6.3 wildcard for one label', '*.dest.fr', 'mail.dest.fr', true],
    ['§6.3 wildcard and case', '*.DEST.fr', 'mail.dest.fr', true],
    ['§6.3 wildcard for two labels', '*.dest.fr', 'a.mail.dest.fr', false],
    ['§6.3 wildcard for no label', '*.dest.fr', 'dest.fr', false],
    ['§6.3 wildcard for an empty label', '*.dest.fr', '.dest.fr', false],
    ['§6.3 wildcard below the top', '*.fr', 'dest.fr', true],
    ['§6.3 wildcard alone', '*', 'fr', false],
    ['§6.3 wildcard within a label', 'm*.dest.fr', 'mail.dest.fr', false],
    ['§6.3 wildcard at the end of a label', 'mail*.dest.fr', 'mail1.dest.fr', false],
    ['§6.3 wildcard further right', 'mail.*.fr', 'mail.dest.fr', false],
    ['§6.3 two wildcards', '*.*.fr', 'mail.dest.fr', false],
    ['§6.3 a wildcard is no host', '*.dest.fr', '*.dest.fr', false],
    ['§6.2 an IPv4 address', '192.0.2.1', '192.0.2.1', false],
    ['§6.2 wildcard and an IPv4 address', '*.0.2.1', '192.0.2.1', false],
    ['§6.2 an IPv6 address', '2001:db8::1', '2001:db8::1', false],
    ['§6.3 no name', '', '', false],
  ])('%s: %s for %s is %s (RFC 9525)', (_, presented, wanted, expected) => {
    expect(host(presented, wanted)).toBe(expected);
  });
});

describe('a dNSName against a domain or anything below it', () => {
  it.each([
    ['the domain', 'dest.fr', 'dest.fr', true],
    ['a host below it', 'mail.dest.fr', 'dest.fr', true],
    ['a host further below', 'a.mail.dest.fr', 'dest.fr', true],
    ['any case', 'MAIL.Dest.FR', 'dest.fr', true],
    ['a wildcard below it', '*.dest.fr', 'dest.fr', true],
    ['a wildcard that covers it', '*.fr', 'dest.fr', true],
    ['a name that only ends alike', 'baddest.fr', 'dest.fr', false],
    ['the domain above', 'fr', 'dest.fr', false],
    ['another domain', 'mail.autre.fr', 'dest.fr', false],
    ['the domain further left', 'dest.fr.example', 'dest.fr', false],
    ['an address', '1.192.0.2.1', '192.0.2.1', false],
    ['no domain', 'mail.dest.fr', '', false],
  ])('%s: %s for %s is %s', (_, presented, domain, expected) => {
    expect(below(presented, domain)).toBe(expected);
  });
});
