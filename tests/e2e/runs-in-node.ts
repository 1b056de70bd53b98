// Prints scenarios of every kind and the runs that they give in Node: `[{ scenario, trace }, …]`, each trace as its JSON text.
import fc from 'fast-check';
import { defaultScenario, presetIds, presetScenario, type Scenario } from '../../src/core/scenario';
import { prepare, simulate } from '../../src/core/simulate';
import { anyScenario } from '../properties/scenarios';

const withOtherNames: Scenario = {
  ...defaultScenario,
  sender: { ...defaultScenario.sender, name: 'mx.exemple.fr', policy: 'verify' },
  receiver: { ...defaultScenario.receiver, name: 'mx.example.net' },
  mail: { ...defaultScenario.mail, to: 'bob@example.net', subject: 'Été', body: 'À demain 🚪\n.\n' },
  seed: 4_294_967_295,
};
const random = fc.sample(anyScenario, { seed: 42, numRuns: 30 });

const runs: { scenario: Scenario; trace: string }[] = [];
for (const scenario of [...presetIds.map((id) => presetScenario(id)), withOtherNames, ...random])
  runs.push({ scenario, trace: JSON.stringify(simulate(scenario, await prepare(scenario))) });
process.stdout.write(JSON.stringify(runs));
