import type { CertificateCheck } from '../pki';
import type { Certificate } from './certificate';
import { dnsNamesOf } from './certificate-names';
import { verdictOn } from './check';
import { dnsNameMatches, patternText, type NamePattern } from './name-pattern';

/**
 * Checks that a dNSName of the leaf is one of the names we meant to reach (RFC 9525 §6).
 * Simplified: dNSName only, neither iPAddress nor, as older software does, the common name; see docs/model.md, "Names".
 */
export function certificateMatchesName(leaf: Certificate, patterns: readonly NamePattern[]): CertificateCheck {
  const { fails, holds } = verdictOn('certificateMatchesName');
  const presented = dnsNamesOf(leaf);
  const expected = patterns.map(patternText).join(', ');
  if (presented.length === 0) return fails('noNames', { expected });
  for (const pattern of patterns) {
    const name = presented.find((candidate) => dnsNameMatches(candidate, pattern));
    if (name !== undefined) return holds(caseOf(name, pattern), { name, expected: patternText(pattern) });
  }
  return fails(patterns.some(({ kind }) => kind === 'domainOrBelow') ? 'noNameBelow' : 'noMatch', {
    names: presented.join(', '),
    expected,
  });
}

function caseOf(name: string, pattern: NamePattern): string {
  if (pattern.kind === 'domainOrBelow') return 'holdsBelow';
  return name.startsWith('*') ? 'holdsByWildcard' : 'holds';
}
