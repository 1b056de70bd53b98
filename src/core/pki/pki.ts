import type { Reason } from '../reason';

/**
 * The certificates of a run. The receiver has a chain (leaf first) and the leaf's key; the sender trusts anchors.
 * All are teaching certificates: the same Scenario gives the same bytes.
 */
export interface Pki {
  readonly trustAnchors: readonly Uint8Array[];
  readonly receiver: Credentials;
}

export interface Credentials {
  /** DER, leaf first, without the root. */
  readonly chain: readonly Uint8Array[];
  /** The leaf's P-256 private key, 32 bytes. */
  readonly privateKey: Uint8Array;
}

/** One question asked of a certificate chain, its answer, and the reason in data. */
export interface CertificateCheck {
  readonly check: CertificateCheckName;
  readonly holds: boolean;
  readonly because: Reason;
}

/** What is asked of a chain; only the last depends on whom the sender meant to reach. */
export const certificateChecks = [
  'certificateIsWellFormed',
  'chainReachesTrustedRoot',
  'chainSignaturesAreValid',
  'certificateIsWithinValidity',
  'issuersMayIssue',
  'keyUsageAllowsTlsServer',
  'certificateMatchesName',
] as const;

export type CertificateCheckName = (typeof certificateChecks)[number];
