import { defaultPki, preparePki, type CertificateRequest, type Pki } from '../pki';
import type { Scenario } from '../scenario';

/** Issues the certificates of a run; at once for the default names and clock, otherwise it loads the issuer. */
export async function prepare(scenario: Scenario): Promise<Pki> {
  return preparePki(requestOf(scenario));
}

/** The same without waiting, when nothing has to be issued; `null` otherwise. */
export function preparedAtOnce(scenario: Scenario): Pki | null {
  return defaultPki(requestOf(scenario));
}

const requestOf = (scenario: Scenario): CertificateRequest => ({
  kind: scenario.receiver.certificate,
  host: scenario.receiver.name,
  domain: domainOf(scenario.mail.to),
  clock: scenario.clock,
});

/** The part of an address behind the last `@`, where its MX is looked up. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
