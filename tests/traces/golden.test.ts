import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultScenario, presetIds, presetScenario, type Scenario } from '../../src/core/scenario';
import { prepare, simulate } from '../../src/core/simulate';
import type { Trace } from '../../src/core/trace';
import { traceToText } from '../../src/export/text';

/**
 * The runs of the presets as they were when somebody last read them. A change of the simulator that changes a run
 * shows here as a difference of text: read it, and if it is right, `UPDATE_GOLDEN=1 npx vitest run tests/traces`.
 */
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

const fileOf = (name: string): string => fileURLToPath(new URL(`golden/${name}`, import.meta.url));

function expectGolden(name: string, text: string): void {
  if (isUpdate) writeFileSync(fileOf(name), text);
  expect(text).toBe(existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : `no file golden/${name}`);
}

const run = async (scenario: Scenario): Promise<Trace> => simulate(scenario, await prepare(scenario));

describe('the golden traces', () => {
  it.each(presetIds)('%s', async (id) => {
    expectGolden(`${id}.txt`, traceToText(await run(presetScenario(id)), { machines: true }));
  });

  it('the textbook run is the same to the last byte of its JSON', async () => {
    const json = JSON.stringify(await run(defaultScenario));
    expectGolden('textbook.sha256', `${createHash('sha256').update(json).digest('hex')}\n`);
  });

  it('there is a file for each preset and no other', () => {
    const wanted = new Set([...presetIds.map((id) => `${id}.txt`), 'textbook.sha256']);
    const stale = readdirSync(fileOf('')).filter((name) => !wanted.has(name));
    if (isUpdate) stale.forEach((name) => rmSync(fileOf(name)));
    expect(isUpdate ? [] : stale).toEqual([]);
  });
});
