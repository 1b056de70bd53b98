import type { Crypto } from '../../crypto';
import { parseInstant } from '../instant';
import type { CertificateCheck } from '../pki';
import { certificateIsWithinValidity, chainReachesTrustedRoot, chainSignaturesAreValid } from './chain-checks';
import { decodeCertificate } from './decode-certificate';
import { certificateMatchesName } from './match-name';
import type { NamePattern } from './name-pattern';
import { findPath } from './path';
import { signatureVerifier } from './signed-by';
import { issuersMayIssue, keyUsageAllowsTlsServer } from './usage-checks';
import { certificateIsWellFormed } from './well-formed';

/** What is asked of a chain. */
export interface ChainQuestion {
  /** DER as the peer sent it, leaf first. */
  readonly chain: readonly Uint8Array[];
  readonly trustAnchors: readonly Uint8Array[];
  /** ISO 8601 in UTC. */
  readonly clock: string;
  /** Any of these will do; with none, nobody asked for a name. */
  readonly names: readonly NamePattern[];
  readonly crypto: Crypto;
}

/**
 * Answers the questions a sender asks of a server's certificates, each by itself (RFC 5280 §6, RFC 9525 §6).
 * A chain that is not well-formed gets that answer alone: there is nothing to ask the others of.
 * Simplified: no revocation, no policies, no name constraints; see docs/model.md, "Certificates".
 */
export function checkChain({ chain, trustAnchors, clock, names, crypto }: ChainQuestion): readonly CertificateCheck[] {
  const now = parseInstant(clock);
  if (now === null) throw new RangeError(`an ISO 8601 time in UTC expected, found ${clock}`);
  const { check: wellFormed, certificates } = certificateIsWellFormed(chain);
  const [leaf, ...others] = certificates;
  if (!leaf || !wellFormed.holds) return [wellFormed];
  const signedBy = signatureVerifier(crypto);
  const path = findPath(leaf, others, trustAnchors.flatMap(decoded), signedBy);
  return [
    wellFormed,
    chainReachesTrustedRoot(path),
    chainSignaturesAreValid(path, signedBy),
    certificateIsWithinValidity(path, now),
    issuersMayIssue(path),
    keyUsageAllowsTlsServer(path),
    ...(names.length > 0 ? [certificateMatchesName(leaf, names)] : []),
  ];
}

/** Whether the chain leads to a root the sender trusts and all is in order with it, whoever it names. */
export function trusted(checks: readonly CertificateCheck[]): boolean {
  const others = checks.filter(({ check }) => check !== 'certificateMatchesName');
  return others.length > 0 && others.every(({ holds }) => holds);
}

/** Whether the chain is trusted and names the server the sender asked for; never true when no name was asked. */
export function verified(checks: readonly CertificateCheck[]): boolean {
  return trusted(checks) && checks.some(({ check, holds }) => check === 'certificateMatchesName' && holds);
}

function decoded(der: Uint8Array) {
  const certificate = decodeCertificate(der);
  return certificate.ok ? [certificate.value] : [];
}
