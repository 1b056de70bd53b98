import type { CertificateCheck } from '../pki';
import { formatInstant, type Instant } from '../instant';
import { verdictOn } from './check';
import { subjectOf } from './certificate-names';
import { shortName } from './name';
import type { Path } from './path';
import type { SignedBy } from './signed-by';

/** Checks that the path ends at a certificate the sender trusts (RFC 5280 §6.1). */
export function chainReachesTrustedRoot({ certificates, end }: Path): CertificateCheck {
  const { holds, fails } = verdictOn('chainReachesTrustedRoot');
  const last = certificates.at(-1) ?? certificates[0];
  const [subject, issuer] = [subjectOf(last), shortName(last.issuer)];
  const isLeaf = certificates.length === 1;
  if (end === 'anchor') return holds('holds', { root: subject });
  if (end === 'selfSigned')
    return isLeaf ? fails('selfSigned', { subject }) : fails('rootNotTrusted', { root: subject });
  return isLeaf ? fails('issuerNotSent', { subject, issuer }) : fails('issuerNotTrusted', { subject, issuer });
}

/**
 * Checks each certificate's signature with the key of the next one (RFC 5280 §6.1.3 (a)(1)); a trust anchor's own is not looked at.
 * Simplified: ECDSA on P-256 and P-384; an RSA signature is not verified, and counts as not valid.
 */
export function chainSignaturesAreValid({ certificates, end }: Path, signedBy: SignedBy): CertificateCheck {
  const { holds, fails } = verdictOn('chainSignaturesAreValid');
  const [leaf] = certificates;
  const issuers = certificates.length === 1 && end === 'selfSigned' ? [leaf] : certificates.slice(1);
  if (issuers.length === 0 && end === 'incomplete')
    return fails('issuerMissing', { subject: subjectOf(leaf), issuer: shortName(leaf.issuer) });
  for (const [i, issuer] of issuers.entries()) {
    const certificate = certificates[i] ?? leaf;
    const values = { subject: subjectOf(certificate), issuer: subjectOf(issuer) };
    const answer = signedBy(certificate, issuer);
    if (answer === 'invalid') return fails('invalid', values);
    if (answer === 'unsupported')
      return fails('unsupported', { ...values, algorithm: certificate.signatureAlgorithm.name });
  }
  return holds('holds', { signatures: issuers.length });
}

/** Checks that now is within the validity of every certificate of the path, both ends included (RFC 5280 §4.1.2.5). */
export function certificateIsWithinValidity({ certificates }: Path, now: Instant): CertificateCheck {
  const { holds, fails } = verdictOn('certificateIsWithinValidity');
  const clock = formatInstant(now);
  for (const certificate of certificates) {
    const { validity } = certificate;
    const [notBefore, notAfter] = [formatInstant(validity.notBefore), formatInstant(validity.notAfter)];
    if (now > validity.notAfter) return fails('expired', { subject: subjectOf(certificate), notAfter, clock });
    if (now < validity.notBefore) return fails('notYetValid', { subject: subjectOf(certificate), notBefore, clock });
  }
  const [{ validity }] = certificates;
  return holds('holds', {
    notBefore: formatInstant(validity.notBefore),
    notAfter: formatInstant(validity.notAfter),
    clock,
  });
}
