import type { GroupName } from '../../../src/core/crypto';
import { cipherSuites, groups, tlsVersions, type CipherSuiteName, type TlsVersion } from '../../../src/core/tls';

/** Suites of TLS 1.2 say what they are used WITH. */
export function suitesOf(version: TlsVersion): CipherSuiteName[] {
  return cipherSuites.filter((suite) => suite.includes('_WITH_') === (version === 'TLSv1.2'));
}

/** Every version with each of its suites in each group: [version, suite, group]. */
export const combinations = tlsVersions.flatMap((version) =>
  suitesOf(version).flatMap((suite) => groups.map((group) => [version, suite, group] as const)),
);

/** The group alone, or with the curve of the certificate, which a client of TLS 1.2 must offer (RFC 8422 §5.3). */
export function offeredWith(group: GroupName): GroupName[] {
  return group === 'secp256r1' ? [group] : [group, 'secp256r1'];
}
