import { defaultPki, preparePki, type CertificateRequest, type Pki } from '../pki';
import { mailDomain, type Scenario } from '../scenario';

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
  domain: mailDomain(scenario),
  clock: scenario.clock,
});
