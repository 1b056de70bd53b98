import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { SimulatorPage } from './simulator-page';

const widths = [320, 360, 700, 1280] as const;

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** What can be pressed and is smaller than 24 px either way (WCAG 2.2, 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, a[href], summary')]
      .map((element) => ({ name: element.textContent.trim(), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0 && (box.width < 24 || box.height < 24))
      .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
  );
}

for (const scheme of ['light', 'dark'] as const)
  for (const [place, query] of [
    ['before the start', ''],
    ['at step 8', '?step=8'],
    ['at the end of a fallback', '?sender.versions=TLSv1.3&receiver.versions=TLSv1.2&step=end'],
  ] as const)
    test(`axe finds nothing ${place}, in the ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await new SimulatorPage(page).open(query);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await violations(page)).toEqual([]);
    });

for (const width of widths)
  test(`nothing has to be scrolled sideways at ${width} px, and no target is too small`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const query of [
      '',
      '?step=4',
      '?step=8',
      '?receiver.starttls=absent&step=end',
      '?sender.versions=TLSv1.2&step=8',
    ]) {
      await new SimulatorPage(page).open(query, 'fr');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, query).toBeLessThanOrEqual(0);
      expect(await smallTargets(page), query).toEqual([]);
    }
  });

test('everything can be done with the keyboard alone', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if (await simulator.send.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(simulator.send).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await page.locator('body').press('Home');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Step 4 of 11').first()).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Step 3 of 11').first()).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByText('Outcome').first()).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: 'an eavesdropper' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a toggle is a choice that the keyboard can make', async ({ page }) => {
  const simulator = new SimulatorPage(page);
  await simulator.open();
  const policy = page.getByLabel('When the sender encrypts', { exact: true });
  await policy.focus();
  await page.keyboard.press('n');
  await policy.selectOption({ label: 'I never encrypt' });
  await page.locator('h1').click();
  await simulator.expectOutcome(/Delivered.*clear/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const [locale, words] of [
    ['fr', ['STARTTLS', 'ClientHello', 'en clair', 'chiffré']],
    ['en', ['STARTTLS', 'ClientHello', 'in clear', 'encrypted']],
  ] as const)
    test(`the eleven steps can be read in ${locale}`, async ({ page }) => {
      await page.goto(`${locale}/`);
      for (const word of words) await expect(page.locator('body')).toContainText(word);
      const numbers = await page.locator('.beat .number').allTextContents();
      const steps = numbers.map((number) => number.trim()).filter((number) => number !== '');
      expect(steps).toEqual(Array.from({ length: 11 }, (_, i) => String(i + 1)));
    });
});
