import { presets, presetScenario, defaultScenario, type Scenario } from '../../src/core/scenario';
import { prepare, simulate } from '../../src/core/simulate';
import { certificates, policies, starttlsAnswers } from '../../src/core/scenario/values';
import type { Trace } from '../../src/core/trace';

/** The run of a scenario that differs from the default one in some fields of its two servers. */
export async function runOf(
  sender: Partial<Scenario['sender']> = {},
  receiver: Partial<Scenario['receiver']> = {},
): Promise<Trace> {
  const scenario: Scenario = {
    ...defaultScenario,
    sender: { ...defaultScenario.sender, ...sender },
    receiver: { ...defaultScenario.receiver, ...receiver },
  };
  return simulate(scenario, await prepare(scenario));
}

/** Every ready-made situation, and what its fields leave out: each policy with each answer and certificate, both versions. */
export async function manyRuns(): Promise<readonly Trace[]> {
  const ready = presets.map(async ({ id }) => simulate(presetScenario(id), await prepare(presetScenario(id))));
  const answers = policies.flatMap((policy) => starttlsAnswers.map((starttls) => [policy, starttls] as const));
  const kinds = policies.flatMap((policy) => certificates.map((certificate) => [policy, certificate] as const));
  return Promise.all([
    ...ready,
    ...answers.map(([policy, starttls]) => runOf({ policy }, { starttls })),
    ...starttlsAnswers.map((starttls) => runOf({ deliveryAttempts: 1 }, { starttls })),
    ...kinds.map(([policy, certificate]) => runOf({ policy }, { certificate, versions: ['TLSv1.2'] })),
    ...policies.map((policy) => runOf({ policy, versions: ['TLSv1.3'] }, { versions: ['TLSv1.2'], pipelining: false })),
    ...policies.map((policy) => runOf({ policy }, { starttls: 'required', pipelining: false })),
  ]);
}
