import type { CertificateKind } from '../certificate-kind';
import { instantOfClock, type CertificateRequest } from '../certificate-request';
import { isAtOrBelow, isHostName } from '../host-name';
import type { Instant } from '../instant';
import type { Pki } from '../pki';
import { server, trustedAuthority, unknownAuthority, type Authority } from './authority';
import { issueCertificate } from './issue-certificate';
import type { Principal, Validity } from './sign-certificate';
import { day, span } from './validity';

/**
 * The certificates of a run: what the sender trusts, and what the receiver presents with the key of its leaf.
 * Simplified: one root and one intermediate, no revocation, no certificate transparency; see docs/model.md, "Certificates".
 */
export async function issuePki(request: CertificateRequest): Promise<Pki> {
  const clock = clockOf(request);
  const dnsName = dnsNameOf(request);
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

function clockOf({ clock }: CertificateRequest): Instant {
  const instant = instantOfClock(clock);
  if (instant === null)
    throw new RangeError(`an ISO 8601 time in UTC of the years 1955 to 9998 expected, found ${clock}`);
  return instant;
}

async function chainOf(
  kind: CertificateKind,
  trusted: Authority,
  clock: Instant,
  subject: Principal,
  dnsName: string,
): Promise<Uint8Array[]> {
  const leafBy = (issuer: Principal): Promise<Uint8Array> =>
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
  const wrong = (kind === 'domain-name' ? [host, domain] : [host]).find((name) => !isHostName(name));
  if (wrong !== undefined) throw new RangeError(`a host name expected, found ${wrong}`);
  if (kind === 'wrong-name') return somebodyElse(host, domain);
  if (kind === 'domain-name') return domain;
  if (kind === 'wildcard') return `*.${parentOf(host)}`;
  return host;
}

const others = ['mail.autre.fr', 'mail.ailleurs.fr', 'mail.encore.fr'] as const;

/** A host that is neither the receiver nor at or below the mail domain, whatever these are called. */
function somebodyElse(host: string, domain: string): string {
  return others.find((name) => !isAtOrBelow(name, host) && !isAtOrBelow(name, domain)) ?? others[0];
}

/** A name of one label has no parent: a wildcard below itself does not match it either. */
function parentOf(host: string): string {
  return host.includes('.') ? host.slice(host.indexOf('.') + 1) : host;
}
