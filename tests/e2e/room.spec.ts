import { expect, test, type Page } from '@playwright/test';
import { SimulatorPage } from './simulator-page';

const windows = [
  { width: 1024, height: 768 },
  { width: 1366, height: 657 },
  { width: 1280, height: 720 },
];

/** The whole of each, in the page's own order from top to bottom. */
const parts = ['header', '.wire .cargo', '.kicker', '.sentence', 'main > .score', '#play'];

const places = [
  { place: 'step 1', at: '?step=1' },
  { place: 'step 8', at: '?step=8' },
  { place: 'the letter', at: '?step=mail.3' },
  { place: 'the letter in cleartext', at: '?receiver.starttls=absent&step=mail.3' },
  { place: 'the end', at: '?step=end' },
];

async function expectInWindow(page: Page, height: number): Promise<void> {
  const boxes = await Promise.all(parts.map((part) => page.locator(part).first().boundingBox()));
  for (const [index, box] of boxes.entries()) {
    expect(box?.y, `top of ${parts[index]}`).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? Infinity), `bottom of ${parts[index]}`).toBeLessThanOrEqual(height);
  }
  const [sentence, score] = [boxes[parts.indexOf('.sentence')], boxes[parts.indexOf('main > .score')]];
  expect((sentence?.y ?? 0) + (sentence?.height ?? 0), 'the sentence is above the score').toBeLessThanOrEqual(
    score?.y ?? 0,
  );
  const contentHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(contentHeight, 'nothing to scroll').toBeLessThanOrEqual(height);
}

for (const window of windows) {
  for (const { place, at } of places) {
    test(`${place} is in a window of ${window.width} by ${window.height}, for both views`, async ({ page }) => {
      const simulator = new SimulatorPage(page);
      await page.setViewportSize(window);
      await simulator.open(at, 'fr');
      await expect(simulator.sentence).toBeVisible();
      await expectInWindow(page, window.height);
      await page.getByRole('button', { name: 'un espion sur le fil' }).click();
      await expectInWindow(page, window.height);
    });
  }
}
