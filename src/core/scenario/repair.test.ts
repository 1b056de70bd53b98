import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScenario, parseScenario, repairScenario, type Scenario } from '.';

const base: Scenario = {
  ...defaultScenario,
  seed: 7,
  receiver: { ...defaultScenario.receiver, certificate: 'expired' },
};

describe('repairing a Scenario', () => {
  it('changes nothing in one that is right', () => {
    expect(repairScenario({ seed: 9 })).toEqual({ scenario: { ...defaultScenario, seed: 9 }, problems: [] });
  });

  it('keeps what is right, takes the rest from the base, and names it', () => {
    const { scenario, problems } = repairScenario(
      { seed: 'x', sender: { policy: 'dane', name: 'mx.fr', hat: 1 }, dns: 4 },
      base,
    );
    expect(scenario).toEqual({ ...base, sender: { ...base.sender, name: 'mx.fr' } });
    expect(problems.map(({ field }) => field)).toEqual(['sender.hat', 'dns', 'sender.policy', 'seed']);
  });

  it('takes the whole list from the base when one of its values is wrong', () => {
    const { scenario } = repairScenario({ sender: { versions: ['TLSv1.2', 'SSLv3'] } });
    expect(scenario.sender.versions).toEqual(['TLSv1.3', 'TLSv1.2']);
  });

  it('gives a Scenario that parses, whatever it was given', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ sender: fc.jsonValue(), seed: fc.jsonValue(), mail: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(anything, (input) => {
        expect(parseScenario(repairScenario(input, base).scenario).ok).toBe(true);
      }),
    );
  });
});
