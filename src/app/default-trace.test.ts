import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultScenario, englishLetter, frenchLetter } from '../core/scenario';
import { prepare, simulate } from '../core/simulate';

describe('the run a page opens with', () => {
  it.each([
    ['fr', frenchLetter],
    ['en', englishLetter],
  ])('is what the simulator makes of it, byte for byte (%s)', async (locale, mail) => {
    const scenario = { ...defaultScenario, mail };
    const shipped = readFileSync(new URL(`./default-trace.${locale}.json`, import.meta.url), 'utf8');
    expect(shipped).toBe(`${JSON.stringify(simulate(scenario, await prepare(scenario)))}\n`);
  });
});
