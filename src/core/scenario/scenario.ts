import type { GroupName } from '../crypto';
import type { CipherSuiteName, TlsVersion } from '../tls';
import type {
  attackers,
  CertificateKind,
  dnssecStates,
  mtaStsPolicies,
  Policy,
  StarttlsAnswer,
  tlsaRecords,
  upgrades,
} from './values';

/** Everything that decides a run: the same Scenario gives the same Trace, byte for byte. */
export interface Scenario {
  readonly version: 1;
  readonly protocol: 'smtp';
  readonly upgrade: (typeof upgrades)[number];
  readonly sender: SenderSide;
  readonly receiver: ReceiverSide;
  readonly dns: Dns;
  readonly attacker: (typeof attackers)[number];
  readonly mail: Mail;
  readonly network: { readonly rttMs: number };
  /** ISO 8601; certificates are valid or not relative to it. */
  readonly clock: string;
  /** uint32; every random byte of the run is expanded from it. */
  readonly seed: number;
}

/** What the sending server is configured with; it knows nothing of the receiver's half. */
export interface SenderSide {
  readonly name: string;
  readonly policy: Policy;
  readonly deliveryAttempts: 1 | 2;
  readonly versions: readonly TlsVersion[];
  readonly cipherSuites: readonly CipherSuiteName[];
  readonly groups: readonly GroupName[];
  readonly resumes: false;
  readonly discardsBuffer: boolean;
}

/** What the receiving server is configured with. */
export interface ReceiverSide {
  readonly name: string;
  readonly versions: readonly TlsVersion[];
  readonly cipherSuites: readonly CipherSuiteName[];
  readonly groups: readonly GroupName[];
  readonly cipherPreference: 'server' | 'client';
  readonly starttls: StarttlsAnswer;
  readonly certificate: CertificateKind;
  readonly discardsBuffer: boolean;
  readonly pipelining: boolean;
}

/** The message and its envelope. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** What the sender finds in the DNS besides the addresses. */
export interface Dns {
  readonly dnssec: (typeof dnssecStates)[number];
  readonly tlsa: (typeof tlsaRecords)[number];
  readonly mtaSts: (typeof mtaStsPolicies)[number];
}
