import type { CertificateKind } from '../certificate-kind';
import { instantOfClock, type CertificateRequest } from '../certificate-request';
import { isAtOrBelow, isHostName } from '../host-name';
import type { Instant } from '../instant';
import type { Pki } from '../pki';
import { server, trustedAuthority, unknownAuthority, type Authority } from './authority';
import { issueCertificate, type Issuer, type Validity } from './issue-certificate';
import { day, span } from './validity';

/**
 * The certificates of a run: what the sender trusts, and what the receiver presents with the key of its leaf.
 * Simplified: one root and one intermediate, no revocation, no certificate transparency; see docs/model.md, "Certificates".
 */
export async function issuePki(request: CertificateRequest): Promise<Pki> {
  const clock = instantOfClock(request.clock);
  if (clock === null)
    throw new RangeError(`an ISO 8601 time in UTC of the years 1955 to 9998 expected, found ${request.clock}`);
  const dnsName = dnsNameOf(request);
  if (!isHostName(dnsName.replace(/^\*\./, ''))) throw new RangeError(`a host name expected, found ${dnsName}`);
  const trusted = await trustedAuthority(clock);
  const subject = server(dnsName, request.host);
  return {
    trustAnchors: [trusted.root],
    receiver: {
      chain: await chainOf(request.kind, trusted, clock, subject, dnsName),
      privateKey: subject.keys.privateKey,
    },
  };
}

async function chainOf(
  kind: CertificateKind,
  trusted: Authority,
  clock: Instant,
  subject: Issuer,
  dnsName: string,
): Promise<Uint8Array[]> {
  const leafBy = (issuer: Issuer): Promise<Uint8Array> =>
    issueCertificate({ subject, issuer, validity: validityOf(kind, clock), role: { kind: 'server', dnsName } });
  if (kind === 'self-signed') return [await leafBy(subject)];
  const authority = kind === 'unknown-ca' ? await unknownAuthority(clock) : trusted;
  const leaf = await leafBy(authority.issuer);
  return kind === 'missing-intermediate' ? [leaf] : [leaf, authority.intermediate];
}

/** Ninety days, as an automated CA gives them. */
function validityOf(kind: CertificateKind, clock: Instant): Validity {
  const lifetime = 90 * day;
  if (kind === 'expired') return span(clock - lifetime - day, lifetime);
  if (kind === 'not-yet-valid') return span(clock + day, lifetime);
  return span(clock - 30 * day, lifetime);
}

function dnsNameOf({ kind, host, domain }: CertificateRequest): string {
  if (kind === 'wrong-name') return somebodyElse(host, domain);
  if (kind === 'domain-name') return domain;
  if (kind === 'wildcard') return `*.${parentOf(host)}`;
  return host;
}

/** A host that is neither the receiver nor below the mail domain, whatever these are called. */
function somebodyElse(host: string, domain: string): string {
  const taken = (name: string): boolean => isAtOrBelow(name, host) || isAtOrBelow(name, domain);
  return taken('mail.autre.fr') ? 'mail.ailleurs.fr' : 'mail.autre.fr';
}

/** A name of one label has no parent: a wildcard below itself does not match it either. */
function parentOf(host: string): string {
  return host.includes('.') ? host.slice(host.indexOf('.') + 1) : host;
}
