import { expect, test } from '@playwright/test';
import { SimulatorPage } from './simulator-page';

test('STARTTLS not offered: the letter goes in clear, ghosts stand for what did not happen, the first difference is marked', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page);
  await simulator.open('?step=4');
  await simulator.pick('What the receiver answers to STARTTLS', 'STARTTLS: I don’t know it');
  await expect(page.getByText('first difference').first()).toBeVisible();
  await expect(page.getByText('Step 4 of 11').first()).toBeVisible();
  await simulator.expectOutcome(/cleartext|in clear/i);
  await expect(page.getByText('did not happen').first()).toBeVisible();
});

test('no common version: three connections, the last one in clear', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open();
  await simulator.pick('TLS versions of the sender', 'I speak TLS 1.3 only');
  await simulator.pick('TLS versions of the receiver', 'I speak TLS 1.2 only');
  await simulator.expectOutcome(/Delivered.*clear/);
  await expect(page.getByText('connection 3').first()).toBeVisible();
});

test('the same, where the policy requires TLS: the letter waits', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open('?sender.versions=TLSv1.3&receiver.versions=TLSv1.2');
  await simulator.pick('When the sender encrypts', 'I encrypt always, without checking');
  await simulator.expectOutcome(/defer|wait|not delivered/i);
});

test('an expired certificate matters only to a sender that checks', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open();
  await simulator.pick('The receiver’s certificate', 'My certificate is expired');
  await simulator.expectOutcome(/Delivered.*encrypted/);
  await simulator.pick('When the sender encrypts', 'I deliver only to a proven mail.dest.fr');
  await simulator.expectOutcome(/certificate/i);
  await expect(simulator.sentence).not.toHaveText(/^Delivered/);
});

test('TLS 1.2 shows its certificate to everyone', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open('?sender.versions=TLSv1.2&step=8');
  await expect(page.locator('main')).toContainText('TLS 1.2');
  await expect(simulator.sentence).toContainText(/certificate/i);
});

test('a situation sets both servers at once', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open();
  const situations = page.getByLabel('Scenario', { exact: true });
  await expect.poll(() => situations.locator('option').count()).toBeGreaterThan(5);
  await situations.selectOption('no-common-version');
  await simulator.expectOutcome(/Delivered.*clear/);
});

test('a name of one’s own is certified on the spot; one that is no name is refused by name', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open('?receiver.name=mx.example.org&sender.policy=verify');
  await simulator.expectOutcome(/mx\.example\.org/);
  await expect(simulator.sentence).toHaveText(/Delivered.*encrypted/);
  await simulator.open('?receiver.name=not%20a%20name');
  await expect(page.getByText(/receiver\.name/)).toBeVisible();
});
