import type { Instant } from '../instant';
import { issueCertificate, type CertificateRole } from './issue-certificate';
import type { Principal } from './sign-certificate';
import { teachingKey } from './teaching-key';
import { day, span, year } from './validity';

/** A root and the intermediate it certified; the intermediate signs the leaves. */
export interface Authority {
  readonly root: Uint8Array;
  readonly intermediate: Uint8Array;
  readonly issuer: Principal;
}

const organization = 'STARTTLS simulator, teaching only';

/** The CA the sender trusts. */
export const trustedAuthority = (clock: Instant): Promise<Authority> => authority('Teaching', clock);

/** A CA like any other, which the sender does not trust. */
export const unknownAuthority = (clock: Instant): Promise<Authority> => authority('Unknown Teaching', clock);

/** A server as its certificate names it. A common name has no more than 64 characters (RFC 5280 appendix A.1): a longer one is left out. */
export function server(dnsName: string, keyOwner: string): Principal {
  const names = dnsName.length <= 64 ? [{ O: [organization] }, { CN: [dnsName] }] : [{ O: [organization] }];
  return { name: names, keys: teachingKey(keyOwner) };
}

async function authority(name: string, clock: Instant): Promise<Authority> {
  const root = certifier(`${name} Root CA`);
  const issuer = certifier(`${name} Intermediate CA`);
  const issue = (subject: Principal, role: CertificateRole, years: number): Promise<Uint8Array> =>
    issueCertificate({ subject, issuer: root, role, validity: span(clock - years * year, 3 * years * year - day) });
  return {
    root: await issue(root, { kind: 'root' }, 5),
    intermediate: await issue(issuer, { kind: 'intermediate' }, 1),
    issuer,
  };
}

function certifier(commonName: string): Principal {
  return { name: [{ O: [organization] }, { CN: [commonName] }], keys: teachingKey(commonName) };
}
