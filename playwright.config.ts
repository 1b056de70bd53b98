import { defineConfig } from '@playwright/test';
import { findBrowser, missingBrowser } from './scripts/browser.mjs';

const address = `http://127.0.0.1:${process.env['E2E_PORT'] ?? '4187'}/`;
const executablePath = findBrowser();
if (!executablePath) throw new Error(missingBrowser);

const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/playwright',
  timeout: 60_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: address,
    launchOptions: {
      executablePath,
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-gpu',
        '--disable-quic',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `npx vite preview --strictPort --port ${new URL(address).port}`,
    url: address,
    reuseExistingServer: false,
  },
});
