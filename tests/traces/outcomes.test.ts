import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/core/scenario';
import { prepare, simulate } from '../../src/core/simulate';
import type { Verdict } from '../../src/core/trace';
import cases from './smtp-outcomes.json' with { type: 'json' };

/** What a case of the file checks of a verdict; a key it does not have is not checked. */
interface Expectation {
  readonly delivery?: string;
  readonly channel?: string;
  readonly connections?: number;
  readonly version?: string;
  readonly cipherSuite?: string;
  readonly group?: string;
  readonly logWord?: string;
}

/** `{ 'sender.policy': 'may' }` as `{ sender: { policy: 'may' } }`. */
function nested(flat: Readonly<Record<string, unknown>>): unknown {
  const scenario: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(flat)) {
    const [group = '', name] = path.split('.');
    scenario[group] = name === undefined ? value : { ...(scenario[group] as object | undefined), [name]: value };
  }
  return scenario;
}

const outcomeOf = ({
  delivery,
  channel,
  connections,
  logWord,
  tls,
}: Verdict): Readonly<Record<keyof Expectation, unknown>> => ({
  delivery,
  channel,
  connections,
  version: tls?.version,
  cipherSuite: tls?.cipherSuite,
  group: tls?.group,
  logWord,
});

describe('what Postfix and Exim did', () => {
  it.each(cases)('$id', async ({ scenario: flat, expect: expected }) => {
    const parsed = parseScenario(nested(flat));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { verdict } = simulate(parsed.scenario, await prepare(parsed.scenario));
    expect(outcomeOf(verdict)).toMatchObject(expected);
  });
});
