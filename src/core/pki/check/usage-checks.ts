import type { CertificateCheck } from '../pki';
import { extensionOf, type Certificate } from './certificate';
import { verdictOn } from './check';
import { subjectOf } from './certificate-names';
import { sameName } from './name';
import type { Path } from './path';

/**
 * Checks that every certificate that signed another may do so: basicConstraints, keyUsage and the length of the path
 * (RFC 5280 §6.1.4 (k) to (n)). A trust anchor is held to what its extensions say, and may have none.
 */
export function issuersMayIssue({ certificates, end }: Path): CertificateCheck {
  const { holds, fails } = verdictOn('issuersMayIssue');
  const issuers = certificates.slice(1);
  for (const [below, issuer] of issuers.entries()) {
    const subject = subjectOf(issuer);
    const isAnchor = end === 'anchor' && below === issuers.length - 1;
    const constraints = extensionOf(issuer, 'basicConstraints');
    const usages = extensionOf(issuer, 'keyUsage')?.usages;
    if (constraints ? !constraints.isAuthority : !isAnchor) return fails('notAnAuthority', { subject });
    if (usages && !usages.includes('keyCertSign')) return fails('mayNotSignCertificates', { subject });
    const found = issuers.slice(0, below).filter(isNotSelfIssued).length;
    const allowed = constraints?.pathLength ?? Infinity;
    if (found > allowed) return fails('pathTooLong', { subject, allowed, found });
  }
  return holds(issuers.length > 0 ? 'holds' : 'noIssuers', { issuers: issuers.length });
}

/**
 * Checks that the leaf's key may sign a TLS handshake (RFC 8446 §4.4.2.2, RFC 5246 §7.4.2) and that every certificate of the
 * path that limits its purposes allows serverAuth (RFC 5280 §4.2.1.12).
 */
export function keyUsageAllowsTlsServer({ certificates }: Path): CertificateCheck {
  const { holds, fails } = verdictOn('keyUsageAllowsTlsServer');
  const [leaf] = certificates;
  const usages = extensionOf(leaf, 'keyUsage')?.usages;
  if (usages && !usages.includes('digitalSignature')) return fails('mayNotSign', { subject: subjectOf(leaf) });
  const limited = certificates.find((certificate) => !allowsServerAuth(certificate));
  return limited
    ? fails('notForServers', { subject: subjectOf(limited) })
    : holds('holds', { subject: subjectOf(leaf) });
}

function allowsServerAuth(certificate: Certificate): boolean {
  const purposes = extensionOf(certificate, 'extKeyUsage')?.purposes;
  return !purposes || purposes.includes('serverAuth') || purposes.includes('anyExtendedKeyUsage');
}

const isNotSelfIssued = ({ subject, issuer }: Certificate): boolean => !sameName(subject, issuer);
