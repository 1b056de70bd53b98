import { nobleCrypto, seedBytes, seededSource } from '../crypto';
import type { Pki } from '../pki';
import type { Scenario } from '../scenario';
import { verdictOf, type Trace } from '../trace';
import { Run } from './run';

/** Bounds a run: more deliveries than any conversation of two machines and two attempts needs. */
const deliveryLimit = 10_000;

/**
 * Joins the two machines in memory and lets them talk until neither has anything left to do: total, pure and
 * deterministic. The same Scenario and certificates give the same Trace, byte for byte.
 */
export function simulate(scenario: Scenario, pki: Pki): Trace {
  const run = new Run({
    scenario,
    pki,
    crypto: nobleCrypto,
    random: seededSource(nobleCrypto, seedBytes(scenario.seed)),
  });
  for (let deliveries = 0; run.advance(); deliveries++)
    if (deliveries > deliveryLimit) throw new Error(`a run that does not end: ${JSON.stringify(scenario)}`);
  const { events, secrets } = run;
  return { version: 1, scenario, events, verdict: verdictOf(events), secrets };
}
