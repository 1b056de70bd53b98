import {
  defaultScenario,
  presetGroups,
  presets,
  presetScenario,
  type PresetGroup,
  type PresetId,
  type Scenario,
} from '../../core/scenario';
import { versionName } from '../state/tls-names';

export { presetGroups as situationGroups };

export function situationsIn(group: PresetGroup): readonly PresetId[] {
  return presets.filter((preset) => preset.group === group).map(({ id }) => id);
}

/** The versions its sender speaks, for a name that says them. */
export function versionsIn(id: PresetId): string {
  return presetScenario(id).sender.versions.map(versionName).join(', ');
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
