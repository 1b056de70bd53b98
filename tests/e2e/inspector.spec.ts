import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { SimulatorPage } from './simulator-page';

/** The panel with the bytes and fields of the selected message, by the words a person sees, in English. */
class Inspector {
  readonly panel: Locator;
  readonly opener: Locator;
  readonly pieces: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('complementary', { name: 'Fields and bytes' });
    this.opener = page.getByRole('button', { name: 'Fields and bytes' });
    this.pieces = this.panel
      .getByRole('listitem')
      .locator('button[aria-pressed]')
      .filter({ hasText: /readable|sealed/ });
  }

  async open(query: string): Promise<void> {
    await new SimulatorPage(this.page).open(query);
    await this.opener.click();
    await expect(this.panel.getByRole('heading', { name: 'On the wire' })).toBeVisible();
  }

  /** A field by its label. */
  field(label: string): Locator {
    return this.panel.getByRole('button', { name: label }).first();
  }

  /** The bytes that are lit, without what stands between them. */
  async litBytes(): Promise<string> {
    return (await this.panel.locator('.run.lit').allTextContents()).join('').replaceAll(' ', '');
  }
}

const nodes = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
const mostNodes = 2000;

test('the keyboard opens it, Escape closes it, and the focus comes back', async ({ page }) => {
  const inspector = new Inspector(page);
  await new SimulatorPage(page).open('?step=8');
  await inspector.opener.focus();
  await page.keyboard.press('Enter');
  await expect(inspector.panel).toBeFocused();
  await expect(inspector.opener).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(inspector.panel).toHaveCount(0);
  await expect(inspector.opener).toBeFocused();
});

test('what the stage leaves out opens it too, and gets the focus back', async ({ page }) => {
  const inspector = new Inspector(page);
  await new SimulatorPage(page).open('?step=8');
  const rest = page.getByRole('button', { name: /more$/ });
  await rest.click();
  await expect(inspector.panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rest).toBeFocused();
});

test('every record of step 8 is named, and opens', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.open('?step=8');
  const names = [
    'ServerHello',
    'ChangeCipherSpec',
    'EncryptedExtensions',
    'Certificate',
    'CertificateVerify',
    'Finished',
  ];
  await expect(inspector.pieces).toHaveCount(names.length);
  for (const [place, name] of names.entries()) {
    await inspector.pieces.nth(place).click();
    await expect(inspector.pieces.nth(place)).toContainText(name);
    await expect(inspector.panel.getByRole('heading', { name, exact: true })).toBeVisible();
  }
});

for (const [version, query] of [
  ['1.3', ''],
  ['1.2', '&sender.versions=TLSv1.2'],
] as const)
  test(`its pieces of step 8 in TLS ${version} make few nodes each`, async ({ page }) => {
    const inspector = new Inspector(page);
    await inspector.open(`?step=8${query}`);
    for (const piece of await inspector.pieces.all()) {
      await piece.click();
      expect(await nodes(page)).toBeLessThan(mostNodes);
    }
  });

test('a field that is pointed at, focused or chosen lights its bytes, and bytes their field', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.open('?step=8');
  const lit = inspector.panel.locator('button.lit, summary.lit');

  await inspector.field('suite chosen').hover();
  expect(await inspector.litBytes()).toBe('1302');
  await inspector.panel.getByRole('heading', { name: 'ServerHello', exact: true }).hover();
  expect(await inspector.litBytes()).toBe('');

  await inspector.field('content type').focus();
  expect(await inspector.litBytes()).toBe('16');

  await inspector.panel.locator('.run').nth(1).hover();
  await expect(lit).toContainText('version of old');
  await inspector.panel.locator('.run').nth(2).click();
  await inspector.panel.getByRole('heading', { name: 'ServerHello', exact: true }).hover();
  await expect(inspector.panel.locator('[data-chosen="true"]')).toContainText('length');
  expect(await inspector.litBytes()).toBe('007a');
});

test('it follows the playhead', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.open('?step=4');
  await expect(inspector.panel.getByRole('heading', { name: '250' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(inspector.panel.getByRole('heading', { name: 'STARTTLS' })).toBeVisible();
  await expect(inspector.panel).toContainText('Step 5 of 11');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await expect(inspector.panel).toContainText('Step 1 of 11');
  await expect(inspector.panel.getByRole('heading', { name: 'TCP' })).toBeVisible();
});

test('on a phone it has buttons of its own for the steps', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const inspector = new Inspector(page);
  await inspector.open('?step=7');
  await inspector.panel.getByRole('button', { name: 'One step forward' }).click();
  await expect(inspector.panel).toContainText('Step 8 of 11');
  await inspector.panel.getByRole('button', { name: 'Close' }).click();
  await expect(inspector.panel).toHaveCount(0);
});

test('through the eavesdropper’s eyes nothing from inside a sealed record is shown', async ({ page }) => {
  const inspector = new Inspector(page);
  await inspector.open('?step=8&eyes=eavesdropper');
  await expect(inspector.pieces.filter({ hasText: 'sealed record' })).toHaveCount(4);
  for (const piece of await inspector.pieces.all()) {
    await piece.click();
    await expect(inspector.panel).not.toContainText('inside, as both servers know it');
    await expect(inspector.panel).not.toContainText(/EncryptedExtensions|Certificate|Finished/);
    await expect(inspector.panel).not.toContainText('What each server knows now');
  }
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing with it open, in the ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const inspector = new Inspector(page);
    await inspector.open('?step=8');
    for (const [width, piece] of [
      [1280, 0],
      [1280, 3],
      [360, 4],
    ] as const) {
      await page.setViewportSize({ width, height: 740 });
      if ((await inspector.panel.count()) === 0) await inspector.opener.click();
      await inspector.pieces.nth(piece).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes: found }) => `${id}: ${found.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });

for (const width of [320, 360, 700, 1280])
  test(`nothing has to be scrolled sideways with it open at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const inspector = new Inspector(page);
    for (const query of ['?step=4', '?step=8', '?step=8&sender.versions=TLSv1.2', '?step=11']) {
      await inspector.open(query);
      const overflow = await page.evaluate(() =>
        [document.documentElement, document.querySelector('aside')].map((element) =>
          element ? element.scrollWidth - element.clientWidth : 0,
        ),
      );
      expect(overflow, query).toEqual([0, 0]);
    }
  });
