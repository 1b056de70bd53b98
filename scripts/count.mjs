// Adds up what the test runners wrote to test-results/ and ends with the line `N passed, N failed`.
// Given a status other than 0, something failed that no test reports: a check, the build, the weighing. It counts as one.
// Exits non-zero when anything failed or no test ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../test-results/', import.meta.url);
const reports = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];

const counts = reports.map((file) => {
  const report = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const count = 'stats' in report ? countPlaywright(report) : countVitest(report);
  console.log(`${file}: ${count.passed} passed, ${count.failed} failed`);
  return count;
});

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failedTests = counts.reduce((sum, count) => sum + count.failed, 0);
const failed = failedTests === 0 && Number(process.argv[2] ?? 0) !== 0 ? 1 : failedTests;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/**
 * A test that passed only when it was tried again has failed; so has every error outside a test.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * A file that failed before any of its tests ran counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
