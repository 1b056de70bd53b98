/**
 * What the receiver's certificate is like, the default first. Validity is relative to the run's clock.
 *
 * - `valid`: a CA the sender trusts → intermediate → leaf for the receiver's name
 * - `self-signed`: the right name, signed with its own key
 * - `expired`, `not-yet-valid`: the right name and chain, over since yesterday or starting tomorrow
 * - `wrong-name`: a trusted chain for somebody else's host
 * - `domain-name`: a trusted chain for the mail domain alone, not for the host
 * - `unknown-ca`: a whole chain under a CA the sender does not trust
 * - `missing-intermediate`: the valid leaf, sent without the intermediate that signed it
 * - `wildcard`: a trusted chain for every name directly below the host's parent domain
 */
export const certificateKinds = [
  'valid',
  'self-signed',
  'expired',
  'not-yet-valid',
  'wrong-name',
  'domain-name',
  'unknown-ca',
  'missing-intermediate',
  'wildcard',
] as const;

export type CertificateKind = (typeof certificateKinds)[number];
