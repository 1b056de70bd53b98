import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('scenario-schema.ts', import.meta.url));

describe('docs/scenario.schema.json', () => {
  it('is what the schema of the code says', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 30_000);
});
