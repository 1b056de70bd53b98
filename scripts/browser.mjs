// Where a browser for the end-to-end tests is.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const installations = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const missingBrowser =
  'The end-to-end tests need Chromium, Chrome or Edge: install one, or set CHROMIUM_PATH to its program, ' +
  'or run `npx playwright install chromium`.';

/** The program named by CHROMIUM_PATH, else the system's Chromium, Chrome or Edge, else Playwright's own. */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return [...commands.flatMap(inPath), ...installations, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * The places where the shell would look for a command.
 * @param {string} command
 */
export function inPath(command) {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command));
}
