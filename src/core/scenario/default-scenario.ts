import { cipherSuites, groups, tlsVersions } from '../tls';
import { frenchLetter } from './letters';
import type { Scenario } from './scenario';
import {
  attackers,
  certificates,
  cipherPreferences,
  deliveryAttempts,
  dnssecStates,
  mtaStsPolicies,
  policies,
  protocols,
  resumptions,
  scenarioVersions,
  starttlsAnswers,
  tlsaRecords,
  upgrades,
} from './values';

/** The textbook run: STARTTLS is offered, TLS 1.3 is common, and the sender takes what it gets. */
export const defaultScenario: Scenario = {
  version: scenarioVersions[0],
  protocol: protocols[0],
  upgrade: upgrades[0],
  sender: {
    name: 'mail.envoi.fr',
    policy: policies[0],
    deliveryAttempts: deliveryAttempts[0],
    versions: tlsVersions,
    cipherSuites,
    groups,
    resumes: resumptions[0],
    discardsBuffer: true,
  },
  receiver: {
    name: 'mail.dest.fr',
    versions: tlsVersions,
    cipherSuites,
    groups,
    cipherPreference: cipherPreferences[0],
    starttls: starttlsAnswers[0],
    certificate: certificates[0],
    discardsBuffer: true,
    pipelining: true,
  },
  dns: { dnssec: dnssecStates[0], tlsa: tlsaRecords[0], mtaSts: mtaStsPolicies[0] },
  attacker: attackers[0],
  mail: frenchLetter,
  network: { rttMs: 40 },
  clock: '2026-11-23T20:00:00Z',
  seed: 3207,
};
