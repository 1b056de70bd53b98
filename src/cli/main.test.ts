import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../scripts/starttls.mjs', import.meta.url));

describe('the command as a process', { timeout: 60_000 }, () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'starttls-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const starttls = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', cwd: folder, input });

  it('reads standard input, writes standard output, and exits with 0', () => {
    const { status, stdout, stderr } = starttls(['run', '-'], '{"receiver":{"starttls":"absent"}}');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^channel +cleartext$/m);
  });

  it('reads and writes files', () => {
    writeFileSync(join(folder, 'scenario.json'), '{"seed":1}');
    const { status, stdout, stderr } = starttls(['run', 'scenario.json', '--format', 'json', '-o', 'run.json']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'))).toMatchObject({
      version: 1,
      scenario: { seed: 1 },
    });
  });

  it('says what is wrong on standard error, and exits with 2', () => {
    expect(starttls(['run', '--set', 'seed=-1'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'seed: -1 is out of range; expected 0..4294967295\n',
    });
    expect(starttls(['run', '.'])).toMatchObject({
      status: 2,
      stderr: '.: cannot be read: illegal operation on a directory\n',
    });
    expect(starttls(['run', '-o', 'none/run.txt'])).toMatchObject({
      status: 2,
      stderr: 'none/run.txt: cannot be written: no such file or directory\n',
    });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});
