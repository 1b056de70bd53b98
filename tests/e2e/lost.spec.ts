import { expect, test } from '@playwright/test';
import { SimulatorPage } from './simulator-page';

test('a part that cannot be loaded is said to be missing, and what is there stays', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await page.route(/OpenDialog-[\w-]+\.js$/, (route) => route.abort());
  await simulator.open('?step=4');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.locator('body').press('?');
  await expect(page.getByRole('alert')).toHaveText(/could not be loaded/);
  await simulator.step(1);
  await expect(page.getByText('Step 5 of 11').first()).toBeVisible();
});

test('an engine that cannot be loaded leaves the last run on the page, and is asked for again', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await page.route(/engine-[\w-]+\.js$/, (route) => route.abort());
  await simulator.open('?step=4');
  await simulator.pick('What the receiver answers to STARTTLS', 'STARTTLS: I don’t know it');
  await expect(page.getByRole('alert')).toHaveText(/could not be loaded/);
  await expect(page.getByText('Step 4 of 11').first()).toBeVisible();
  await page.unroute(/engine-[\w-]+\.js$/);
  await simulator.pick('What the receiver answers to STARTTLS', 'STARTTLS: I don’t know it');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await simulator.expectOutcome(/Delivered in clear/);
});
