import { expect, type Locator, type Page } from '@playwright/test';

/** What the browser complains about: script errors, missing files, violations of the content security policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  return complaints;
}

export function requestsOf(page: Page): URL[] {
  const requests: URL[] = [];
  page.on('request', (request) => requests.push(new URL(request.url())));
  return requests;
}

/** The page by the words a person sees, in English. */
export class SimulatorPage {
  readonly send: Locator;
  readonly forward: Locator;
  readonly back: Locator;
  readonly sentence: Locator;

  constructor(readonly page: Page) {
    this.send = page.getByRole('button', { name: 'Send the letter' });
    this.forward = page.getByRole('button', { name: 'One step forward' });
    this.back = page.getByRole('button', { name: 'One step back' });
    this.sentence = page.locator('.sentence').first();
  }

  /** Opens the page at a scenario and step; nothing moves, so that nothing has to be waited for. */
  async open(query = '', locale = 'en'): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    await this.page.goto(`${locale}/${query}`, { waitUntil: 'networkidle' });
  }

  /** Changes a toggle under a server, by its label and the sentence to be said. */
  async pick(label: string, sentence: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: sentence });
  }

  async step(times: number): Promise<void> {
    for (let i = 0; i < times; i++) await this.forward.click();
  }

  /** Lets the run play, on a clock of the test's own, until it is over. */
  async playOn(): Promise<void> {
    const outcome = this.page.locator('.kicker').getByText('Outcome');
    for (let i = 0; i < 100 && !(await outcome.isVisible()); i++) await this.page.clock.runFor(3_000);
    await expect(outcome).toBeVisible();
  }

  /** The outcome, seen at the end of the run. */
  async expectOutcome(words: RegExp): Promise<void> {
    await this.page.locator('body').press('End');
    await expect(this.sentence).toHaveText(words);
  }
}
