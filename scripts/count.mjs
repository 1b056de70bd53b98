// Adds up what the test runners wrote to test-results/ and ends with the line `N passed, N failed`.
// Exits non-zero when a test failed, a file of tests could not be run, or no test ran.
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
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
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
