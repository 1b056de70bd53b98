import { describe, expect, it } from 'vitest';
import { countWords, dwell } from './pacing';
import { sketchTrace } from './sketch-trace';

const part = {
  start: 0,
  end: 1,
  carrier: 'smtp',
  protection: 'none',
  contentType: null,
  plaintext: '',
  messages: [],
} as const;
const run = sketchTrace([{ step: 1 }, { step: 2, parts: [part] }]);

describe('the pace', () => {
  it('gives a longer sentence more time, up to a limit', () => {
    expect(dwell(run, 1, 20, 1)).toBeGreaterThan(dwell(run, 1, 8, 1));
    expect(dwell(run, 1, 200, 1)).toBe(dwell(run, 1, 100, 1));
  });

  it('is halved at speed 2', () => {
    expect(dwell(run, 1, 12, 2)).toBe(dwell(run, 1, 12, 1) / 2);
  });

  it('is shorter where only TCP speaks', () => {
    expect(dwell(run, 0, 12, 1)).toBeLessThan(dwell(run, 1, 12, 1));
  });

  it('counts words, not signs', () => {
    expect(countWords('Allez-y : rien n’est convenu !')).toBe(4);
  });
});
