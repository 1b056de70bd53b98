/**
 * Writes docs/scenario.schema.json, the JSON Schema of a Scenario.
 * With `--check` it writes nothing and fails when the file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { defaultScenario, scenarioSchema } from '../src/core/scenario';

const file = fileURLToPath(new URL('../docs/scenario.schema.json', import.meta.url));

/** Rules that JSON Schema cannot say: calendar dates, lone surrogates, duplicates (said by `uniqueItems` instead). */
const ignoreActions = ['check', 'check_items', 'readonly', 'to_lower_case'];

const { $schema, ...schema } = toJsonSchema(scenarioSchema(defaultScenario), {
  target: 'draft-2020-12',
  typeMode: 'input',
  ignoreActions,
});
const json = JSON.stringify({ $schema, title: 'Scenario', ...schema });
const text = await format(json, { ...(await resolveConfig(file)), parser: 'json' });

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/scenario.schema.json is not current: run npx tsx scripts/scenario-schema.ts');
  process.exitCode = 1;
}
