import { cipherSuites, groups, tlsVersions } from '../tls';
import {
  choice,
  fixedSwitch,
  freeText,
  hostName,
  instant,
  line,
  list,
  mailbox,
  toggle,
  wholeNumber,
  type ScenarioField,
} from './field';
import { plannedValues } from './planned-values';
import {
  attackers,
  certificates,
  cipherPreferences,
  deliveryAttempts,
  dnssecStates,
  mtaStsPolicies,
  policies,
  protocols,
  scenarioVersions,
  starttlsAnswers,
  tlsaRecords,
  upgrades,
} from './values';

/** Enough for any lesson; a run with that much to seal still answers at once. */
const longestText = 65_536;

/** Every field of a Scenario, in its order: the one table behind the schema, links, `--set` and the page's toggles. */
export const scenarioFields = {
  version: choice(scenarioVersions),
  protocol: choice(protocols),
  upgrade: choice(upgrades, plannedValues.upgrade),
  sender: {
    name: hostName(),
    policy: choice(policies, plannedValues.policy),
    deliveryAttempts: choice(deliveryAttempts),
    versions: list(tlsVersions),
    cipherSuites: list(cipherSuites),
    groups: list(groups),
    resumes: fixedSwitch(false),
    discardsBuffer: toggle(),
  },
  receiver: {
    name: hostName(),
    versions: list(tlsVersions),
    cipherSuites: list(cipherSuites),
    groups: list(groups),
    cipherPreference: choice(cipherPreferences),
    starttls: choice(starttlsAnswers),
    certificate: choice(certificates),
    discardsBuffer: toggle(),
    pipelining: toggle(),
  },
  dns: {
    dnssec: choice(dnssecStates, plannedValues.dnssec),
    tlsa: choice(tlsaRecords, plannedValues.tlsa),
    mtaSts: choice(mtaStsPolicies, plannedValues.mtaSts),
  },
  attacker: choice(attackers, plannedValues.attacker),
  mail: { from: mailbox(), to: mailbox(), subject: line(longestText), body: freeText(longestText) },
  network: { rttMs: wholeNumber(0, 60_000) },
  clock: instant(),
  seed: wholeNumber(0, 0xffff_ffff),
};

export type FieldGroup = Readonly<Record<string, ScenarioField<unknown>>>;

type PathsOf<Table> = {
  [Name in keyof Table & string]: Table[Name] extends ScenarioField<unknown>
    ? Name
    : `${Name}.${keyof Table[Name] & string}`;
}[keyof Table & string];

/** Where a value stands in a Scenario, as `--set` and links write it: `sender.policy`, `clock`. */
export type FieldPath = PathsOf<typeof scenarioFields>;

export const isField = (entry: ScenarioField<unknown> | FieldGroup): entry is ScenarioField<unknown> => 'rule' in entry;

/** The table by path, in order. */
export const fieldsByPath: ReadonlyMap<string, ScenarioField<unknown>> = new Map(
  Object.entries<ScenarioField<unknown> | FieldGroup>(scenarioFields).flatMap(([name, entry]) =>
    isField(entry)
      ? [[name, entry] as const]
      : Object.entries(entry).map(([inner, field]) => [`${name}.${inner}`, field] as const),
  ),
);

export const fieldPaths = [...fieldsByPath.keys()] as readonly FieldPath[];
