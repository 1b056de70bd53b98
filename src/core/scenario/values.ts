/**
 * The values a Scenario's fields may have, defaults first (docs/scenario.schema.json says the same).
 * Lists with a single value are fields whose other values are not simulated yet: they are refused by name, not ignored.
 */
export const scenarioVersions = [1] as const;
export const protocols = ['smtp'] as const;
export const upgrades = ['starttls'] as const;
export const policies = ['may', 'none', 'encrypt', 'verify', 'secure'] as const;
export const deliveryAttempts = [2, 1] as const;
export const resumptions = [false] as const;
export const cipherPreferences = ['server', 'client'] as const;
export const starttlsAnswers = [
  'offered',
  'absent',
  'required',
  'refuses-454',
  'refuses-5xx',
  'closes-after-220',
] as const;
export { certificateKinds as certificates, type CertificateKind } from '../pki';

export const dnssecStates = ['insecure'] as const;
export const tlsaRecords = ['none'] as const;
export const mtaStsPolicies = ['none'] as const;
export const attackers = ['none'] as const;

export type Policy = (typeof policies)[number];
export type StarttlsAnswer = (typeof starttlsAnswers)[number];
