import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsByPath, fromQuery, defaultScenario, type Scenario } from '../../src/core/scenario';
import { prepare, simulate } from '../../src/core/simulate';
import { traceToJson } from '../../src/export/json';
import { traceToText } from '../../src/export/text';

/** Any setting of the fields that have a choice, and the free ones from a few that are awkward. */
const awkward: Readonly<Record<string, readonly string[]>> = {
  'sender.name': ['mail.envoi.fr', 'a', `${'a.'.repeat(125)}fr`],
  'receiver.name': ['mail.dest.fr', 'localhost', `${'mx.'.repeat(20)}dest.fr`],
  'mail.from': ["!#$%&'*+-/=?^_`{|}~@envoi.fr", `${'a'.repeat(64)}@envoi.fr`],
  'mail.to': ['bob@dest.fr', 'bob@dest'],
  'mail.subject': ['', 'é'.repeat(500), 'x'.repeat(2000)],
  'mail.body': ['', '.', '..\r\n.\r\n\r.\n', 'é'.repeat(20_000), '\u001b[2J'],
  'network.rttMs': ['0', '1', '60000'],
  clock: ['1970-01-01T00:00:00Z', '2999-12-31T23:59:59Z', '2049-12-31T23:59:59Z'],
  seed: ['0', '4294967295'],
};

const pairs = [...fieldsByPath].map(([path, field]) => {
  const values = field.values.map(String);
  const text =
    field.kind === 'list'
      ? fc.shuffledSubarray(values, { minLength: 1 }).map(String)
      : fc.constantFrom(...(awkward[path] ?? values));
  return text.map((value) => [path, value] as const);
});

const scenarios: fc.Arbitrary<Scenario> = fc.tuple(...pairs).map((chosen) => {
  const { scenario, problems } = fromQuery(chosen, defaultScenario);
  expect(problems).toEqual([]);
  return scenario;
});

describe('simulate', () => {
  it('gives every Scenario an end, the same each time, that every format can write', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const pki = await prepare(scenario);
        const trace = simulate(scenario, pki);
        expect(JSON.stringify(simulate(scenario, pki))).toBe(JSON.stringify(trace));
        expect(trace.verdict.reason.key).not.toBe('smtp.unknownFailure');
        expect(traceToText(trace)).toContain(`delivery        ${trace.verdict.delivery}`);
        expect(JSON.parse(traceToJson(trace))).toMatchObject({ verdict: { delivery: trace.verdict.delivery } });
      }),
      { numRuns: 60 },
    );
  });
});
