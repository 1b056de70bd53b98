// Runs all generators of files that are kept in the repository; `--check` only compares (each generator knows that option).
import { spawnSync } from 'node:child_process';

const generators = ['scripts/scenario-schema.ts', 'scripts/default-trace.ts', 'scripts/opening-texts.ts'];

for (const generator of generators) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', generator, ...process.argv.slice(2)], {
    cwd: new URL('../', import.meta.url),
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
