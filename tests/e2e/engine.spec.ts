import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Scenario } from '../../src/core/scenario';

type Engine = typeof import('../../src/app/engine');

function runsInNode(): readonly { readonly scenario: Scenario; readonly trace: string }[] {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'tests/e2e/runs-in-node.ts'], options);
  return JSON.parse(printed) as ReturnType<typeof runsInNode>;
}

test('the engine of the page makes the same runs in the browser as in Node, byte for byte', async ({ page }) => {
  const engine = readdirSync('dist/assets').find((name) => /^engine-[\w-]+\.js$/.test(name)) ?? 'engine';
  const runs = runsInNode();
  await page.goto('en/');
  const inBrowser = await page.evaluate(
    async ([address, scenarios]) => {
      const { prepare, simulate } = (await import(address)) as Engine;
      const traces: string[] = [];
      for (const scenario of scenarios) traces.push(JSON.stringify(simulate(scenario, await prepare(scenario))));
      return traces;
    },
    [new URL(`../assets/${engine}`, page.url()).href, runs.map(({ scenario }) => scenario)] as const,
  );
  expect(inBrowser.length).toBeGreaterThan(50);
  for (const [i, { scenario, trace }] of runs.entries())
    expect(inBrowser[i] === trace, `the same run of ${JSON.stringify(scenario)}`).toBe(true);
});
