// Runs `npm ci` when node_modules is missing or was installed from another package-lock.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const marker = new URL('node_modules/.installed-from', root);

const wanted = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex');
const installed = existsSync(marker) ? readFileSync(marker, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const npm = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' });
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'ci'], options)
    : spawnSync('npm ci', { ...options, shell: true });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(marker, wanted);
}
