import { expect, test } from '@playwright/test';
import { complaintsOf, requestsOf, SimulatorPage } from './simulator-page';

test('one button plays the letter to its end, and the browser has nothing to complain of', async ({ page }) => {
  const complaints = complaintsOf(page);
  const requests = requestsOf(page);
  const simulator = new SimulatorPage(page);
  await page.clock.install();
  await simulator.open();
  await simulator.send.click();
  await simulator.playOn();
  await expect(simulator.sentence).toHaveText(/Delivered.*encrypted.*TLS 1\.3/);
  expect(complaints).toEqual([]);
  expect([...new Set(requests.map(({ host }) => host))]).toEqual([new URL(page.url()).host]);
});

test('steps forward, back and by scrubbing come to the same place, and the address says where', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open();
  await simulator.step(5);
  const fifth = await simulator.sentence.textContent();
  await expect(page).toHaveURL(/[?&]step=5(&|$)/);
  await simulator.step(3);
  await expect(simulator.sentence).not.toHaveText(fifth ?? '');
  for (let i = 0; i < 3; i++) await simulator.back.click();
  await expect(simulator.sentence).toHaveText(fifth ?? '');
  await page
    .getByRole('button', { name: /Step 8/ })
    .first()
    .click();
  await expect(page.getByText('Step 8 of 11').first()).toBeVisible();
});

test('a link opens the same scenario at the same step', async ({ page, context }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open();
  await simulator.pick('What the receiver answers to STARTTLS', 'STARTTLS: I don’t know it');
  await simulator.step(4);
  const told = await simulator.sentence.textContent();
  const other = await context.newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  await expect(other.locator('.sentence').first()).toHaveText(told ?? '');
});

test('a bad link warns, names the field, and falls back to the default', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open('?sender.policy=sometimes&step=4');
  await expect(page.getByText(/sender\.policy/)).toBeVisible();
  await expect(page.getByText(/sometimes/)).toBeVisible();
  await simulator.expectOutcome(/Delivered/);
});

test('the bet is scored by the run', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await page.clock.install();
  await simulator.open();
  await page.getByRole('button', { name: 'First, a bet: which steps are readable?' }).click();
  await expect(page.getByRole('radiogroup')).toHaveCount(10);
  for (const step of await page.getByRole('radiogroup').all())
    await step.getByRole('radio', { name: 'sealed' }).check({ force: true });
  await page.getByRole('button', { name: 'Bet and send' }).click();
  await simulator.playOn();
  await expect(page.getByText(/Your bet: \d+ out of \d+/)).toBeVisible();
  await expect(page.getByText(/Step 7.*readable, not/)).toBeVisible();
});

test('the language changes in place and keeps the state', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open('?receiver.starttls=absent&step=4');
  await page.getByRole('link', { name: /^FR/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page).toHaveURL(/\/fr\/\?.*receiver\.starttls=absent/);
  await expect(page.getByText('Étape 4 sur 11').first()).toBeVisible();
});

test('the eavesdropper sees sizes where the servers see words', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open();
  await page.locator('body').press('End');
  await expect(page.getByText('4812').first()).toBeVisible();
  await page.getByRole('button', { name: 'an eavesdropper' }).click();
  await expect(page.locator('main').getByText('4812')).toHaveCount(0);
});

test('a change makes ghosts of what no longer happens at once, on the first play too', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open();
  await simulator.step(3);
  await expect(page.locator('[data-state="ghost"]')).toHaveCount(0);
  await simulator.pick('What the receiver answers to STARTTLS', 'STARTTLS: I don’t know it');
  await expect(page.locator('[data-state="ghost"]').filter({ hasText: 'Client' })).toHaveCount(1);
  await expect(page.locator('.flag').first()).toBeVisible();
  await expect(page.locator('[data-state="blank"]').filter({ hasText: 'MAIL' }).first()).toBeVisible();
});

test('what an eavesdropper learnt leads to the message he learnt it from', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open('?sender.versions=TLSv1.2&step=end');
  await page.getByRole('button', { name: 'the receiver’s certificate step 8' }).click();
  await expect(page.getByText('Step 8 of 11').first()).toBeVisible();
  await page.locator('body').press('End');
  await expect(page.getByRole('button', { name: /the letter, word for word/ })).toHaveCount(0);
});
