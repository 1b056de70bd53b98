import { describe, expect, it } from 'vitest';
import { betSteps, scoreBet, type Bet } from './bet';
import { realRun } from './fixtures/real-run';
import { sketchTrace } from './sketch-trace';

const usual = await realRun();
const inClear: Bet = { 2: 'readable', 3: 'readable', 4: 'readable', 5: 'readable', 6: 'readable', 7: 'readable' };
const truths: Bet = { ...inClear, 8: 'part', 9: 'part', 11: 'sealed', mail: 'sealed' };

describe('a bet', () => {
  it('is right when it says what the bytes say', () => {
    const score = scoreBet(usual, truths);
    expect([score.right, score.asked]).toEqual([10, 10]);
  });

  it('is wrong where it follows the simplified story', () => {
    const score = scoreBet(usual, { ...truths, 7: 'sealed', 8: 'sealed' });
    const wrong = score.results.filter(({ said, truth }) => truth && said !== truth);
    expect(wrong.map(({ step, truth, event }) => [step, truth, event])).toEqual([
      [7, 'readable', 6],
      [8, 'part', 7],
    ]);
  });

  it('is not made on what only TCP says, whatever sealed ticket follows under its number', () => {
    expect(betSteps(usual)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 11, 'mail']);
    expect(scoreBet(usual, truths).results.map(({ step }) => step)).not.toContain(10);
  });

  it('is made on the receiver’s Finished of TLS 1.2, which can be read in part', async () => {
    const older = await realRun({ receiver: { versions: ['TLSv1.2'] } });
    expect(betSteps(older)).toContain(10);
    expect(scoreBet(older, {}).results.find(({ step }) => step === 10)?.truth).toBe('part');
  });

  it('does not count what did not happen, and counts what was not said as wrong', async () => {
    const absent = await realRun({ receiver: { starttls: 'absent' } });
    const score = scoreBet(absent, { 2: 'readable', 5: 'readable' });
    expect([score.right, score.asked]).toEqual([1, 4]);
    expect(betSteps(absent)).toContain(10);
  });

  it('calls a sealed record sealed although its header can be read', () => {
    expect(scoreBet(usual, {}).results.at(-1)?.truth).toBe('sealed');
  });

  it('looks at the last connection that had the step', () => {
    const [greeting] = usual.events.filter(({ step }) => step === 2);
    const parts = greeting?.parts ?? [];
    const twice = sketchTrace([
      { step: 7, bytes: '16', parts, readable: { bytes: 1, headers: 0 } },
      { step: 7, bytes: '17', parts, connection: 2 },
    ]);
    expect(scoreBet(twice, { 7: 'sealed' }).right).toBe(1);
  });
});
