// Makes sure of the programs that the tests need and npm does not bring: a browser, and openssl.
// On Debian it comes from apt, for root or by sudo where that asks no password; anybody else is told what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, inPath, missingBrowser } from './browser.mjs';

const needed = [
  { debianPackage: 'chromium', find: findBrowser, missing: missingBrowser },
  {
    debianPackage: 'openssl',
    find: () => [...inPath('openssl'), ...inPath('openssl.exe')].find((path) => existsSync(path)),
    missing: 'The unit tests verify certificates with openssl: install it and have it in the PATH.',
  },
];

/** What to put before a command that only root may run; `null` where that is not to be had. */
const becomeRoot =
  process.getuid?.() === 0 ? [] : spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', '-E'] : null;

const absent = needed.filter(({ find }) => !find());
if (absent.length > 0) {
  if (becomeRoot !== null && existsSync('/etc/debian_version')) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...absent.map(({ debianPackage }) => debianPackage));
  }
  const stillAbsent = absent.filter(({ find }) => !find());
  for (const { missing } of stillAbsent) console.error(missing);
  if (stillAbsent.length > 0) process.exit(1);
}

/** @param {string[]} command */
function apt(...command) {
  console.log(`apt-get ${command.join(' ')} …`);
  const [program = 'apt-get', ...words] = [...(becomeRoot ?? []), 'apt-get', ...command];
  spawnSync(program, words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
