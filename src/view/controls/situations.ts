import { defaultScenario, presets, presetScenario, type PresetId, type Scenario } from '../../core/scenario';

export const situationGroups = ['well', 'withoutTls', 'nothingInCommon', 'certificates'] as const;

export type SituationGroup = (typeof situationGroups)[number];

const groupOf: Readonly<Record<PresetId, SituationGroup>> = {
  textbook: 'well',
  tls12: 'well',
  'older-receiver': 'well',
  'server-chooses-cipher': 'well',
  'client-chooses-cipher': 'well',
  'no-pipelining': 'well',
  'sender-without-tls': 'withoutTls',
  'starttls-not-offered': 'withoutTls',
  'starttls-not-offered-encrypt': 'withoutTls',
  'starttls-refused': 'withoutTls',
  'starttls-refused-encrypt': 'withoutTls',
  'starttls-refused-for-good': 'withoutTls',
  'closes-after-220': 'withoutTls',
  'receiver-requires-tls': 'withoutTls',
  'receiver-requires-tls-sender-none': 'withoutTls',
  'no-common-version': 'nothingInCommon',
  'no-common-version-one-attempt': 'nothingInCommon',
  'no-common-version-encrypt': 'nothingInCommon',
  'no-common-version-required': 'nothingInCommon',
  'no-common-cipher-suite': 'nothingInCommon',
  'no-common-group': 'nothingInCommon',
  'self-signed-nobody-checks': 'certificates',
  'expired-nobody-checks': 'certificates',
  'expired-verified': 'certificates',
  'valid-verified': 'certificates',
  'missing-intermediate-verified': 'certificates',
  'domain-name-verified': 'certificates',
  'domain-name-secure': 'certificates',
  'wrong-name-nobody-checks': 'certificates',
  'wrong-name-secure': 'certificates',
};

export function situationsIn(group: SituationGroup): readonly PresetId[] {
  return presets.map(({ id }) => id).filter((id) => groupOf[id] === group);
}

/** A ready-made situation with the letter, the clock and the seed that are on the page. */
export function situation(id: PresetId, current: Scenario): Scenario {
  const { mail, network, clock, seed } = current;
  return presetScenario(id, { ...defaultScenario, mail, network, clock, seed });
}

/** The ready-made situation the page is in; `null` once something else was changed. */
export function situationOf(current: Scenario): PresetId | null {
  const wanted = JSON.stringify(current);
  return presets.find(({ id }) => JSON.stringify(situation(id, current)) === wanted)?.id ?? null;
}
