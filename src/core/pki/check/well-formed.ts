import type { CertificateCheck } from '../pki';
import type { Certificate } from './certificate';
import { verdictOn } from './check';
import { decodeCertificate } from './decode-certificate';
import { subjectOf } from './certificate-names';

export interface WellFormed {
  readonly check: CertificateCheck;
  /** Those of the chain that could be read, in its order. */
  readonly certificates: readonly Certificate[];
}

/** No chain in use is longer; what comes after is not looked at. */
const longestChain = 16;

/** Critical extensions whose meaning is known here, or that demand nothing of a path without policies (RFC 5280 §6.1.1 (c) to (e)). */
const understood = new Set([
  'basicConstraints',
  'keyUsage',
  'extKeyUsage',
  'subjectAltName',
  'subjectKeyIdentifier',
  'authorityKeyIdentifier',
  'certificatePolicies',
]);

/** Checks that each certificate sent is one (RFC 5280 §4.1), and that its critical extensions can be obeyed (§4.2). */
export function certificateIsWellFormed(chain: readonly Uint8Array[]): WellFormed {
  const { holds, fails } = verdictOn('certificateIsWellFormed');
  const certificates: Certificate[] = [];
  if (chain.length === 0) return { check: fails('none', {}), certificates };
  for (const [i, der] of chain.slice(0, longestChain).entries()) {
    const decoded = decodeCertificate(der);
    if (!decoded.ok)
      return {
        check: fails('malformed', { position: i + 1, field: decoded.error.field, offset: decoded.error.offset }),
        certificates,
      };
    certificates.push(decoded.value);
    const unknown = decoded.value.extensions.find(({ critical, name }) => critical && !understood.has(name));
    if (unknown)
      return {
        check: fails('unknownCriticalExtension', {
          subject: subjectOf(decoded.value),
          extension: unknown.name,
        }),
        certificates,
      };
  }
  return { check: holds('holds', { certificates: certificates.length }), certificates };
}
