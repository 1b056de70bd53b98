/**
 * Writes src/app/default-trace.{fr,en}.json, the run each page opens with, as `simulate()` makes it.
 * With `--check` it writes nothing and fails when a file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultScenario, englishLetter, frenchLetter } from '../src/core/scenario';
import { prepare, simulate } from '../src/core/simulate';

const letters = { fr: frenchLetter, en: englishLetter };

for (const [locale, mail] of Object.entries(letters)) {
  const scenario = { ...defaultScenario, mail };
  const text = `${JSON.stringify(simulate(scenario, await prepare(scenario)))}\n`;
  const name = `src/app/default-trace.${locale}.json`;
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not current: run npx tsx scripts/default-trace.ts`);
    process.exitCode = 1;
  }
}
