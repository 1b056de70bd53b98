import { describe, expect, it } from 'vitest';
import { scoreBet } from './bet';
import { sketchTrace } from './sketch-trace';

const run = sketchTrace([
  { step: 1, kind: 'connect' },
  { step: 7, kind: 'clientHello', bytes: '160301', readable: { bytes: 3, headers: 0 } },
  { step: 8, kind: 'serverHello', bytes: '16030316030317', readable: { bytes: 3, headers: 1 } },
  { step: 'mail', kind: 'mail', bytes: '1703', readable: { bytes: 0, headers: 2 } },
  { step: 'mail', kind: 'letter', bytes: '1703', readable: { bytes: 0, headers: 2 } },
]);

describe('a bet', () => {
  it('is right when it says what the bytes say', () => {
    const score = scoreBet(run, { 1: 'readable', 7: 'readable', 8: 'part', mail: 'sealed' });
    expect([score.right, score.asked]).toEqual([4, 4]);
  });

  it('is wrong where it follows the simplified story', () => {
    const score = scoreBet(run, { 1: 'readable', 7: 'sealed', 8: 'sealed', mail: 'sealed' });
    const wrong = score.results.filter(({ said, truth }) => truth && said !== truth);
    expect(wrong.map(({ step, truth, event }) => [step, truth, event])).toEqual([
      [7, 'readable', 1],
      [8, 'part', 2],
    ]);
  });

  it('does not count what did not happen, and counts what was not said as wrong', () => {
    const score = scoreBet(run, { 5: 'readable' });
    expect([score.right, score.asked]).toEqual([0, 4]);
  });

  it('calls a sealed record sealed although its header can be read', () => {
    expect(scoreBet(run, {}).results.at(-1)?.truth).toBe('sealed');
  });

  it('looks at the last connection that had the step', () => {
    const twice = sketchTrace([
      { step: 7, bytes: '16', readable: { bytes: 1, headers: 0 } },
      { step: 7, bytes: '17', connection: 2 },
    ]);
    expect(scoreBet(twice, { 7: 'sealed' }).right).toBe(1);
  });
});
