import { defaultScenario, type Scenario } from '../../core/scenario';
import type { Party } from '../../core/trace';
import { receiver, sender, type Toggle, type ToggleOption } from './toggle';

type Versions = Scenario['sender']['versions'];

/** Which versions of TLS a server speaks: both, or one of them alone. */
export function versionsToggle(scenario: Scenario, party: Party): Toggle {
  const all = defaultScenario[party].versions;
  const choices: readonly Versions[] = [all, ...all.map((version) => [version])];
  return {
    field: `${party}.versions`,
    label: `toggle.versions.${party}`,
    chosen: idOf(all.filter((version) => scenario[party].versions.includes(version))),
    options: choices.map((versions) => option(scenario, party, versions)),
  };
}

function option(scenario: Scenario, party: Party, versions: Versions): ToggleOption {
  const [first = '', second = ''] = versions.map((version) => version.replace('TLSv', 'TLS '));
  return {
    id: idOf(versions),
    text: versions.length > 1 ? 'toggle.versions.both' : 'toggle.versions.one',
    values: { first, second: second.replace('TLS ', '') },
    scenario: party === 'sender' ? sender(scenario, { versions }) : receiver(scenario, { versions }),
  };
}

const idOf = (versions: Versions): string => versions.join(' ');
