import { expect, test } from '@playwright/test';
import { complaintsOf, requestsOf } from './simulator-page';

for (const locale of ['fr', 'en']) {
  test(`the page in ${locale} loads from its own host alone, and the browser has nothing to complain of`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    const requests = requestsOf(page);
    await page.goto(`${locale}/`, { waitUntil: 'networkidle' });
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    expect(complaints).toEqual([]);
    expect([...new Set(requests.map(({ host }) => host))]).toEqual([new URL(page.url()).host]);
  });
}

test.describe('the root of the site', () => {
  for (const [language, folder] of [
    ['fr-CA', '/fr/'],
    ['en-GB', '/en/'],
    ['de-DE', '/en/'],
  ] as const) {
    test.describe(`for a reader of ${language}`, () => {
      test.use({ locale: language });

      test(`leads to ${folder} and keeps the address's query and fragment`, async ({ page }) => {
        const complaints = complaintsOf(page);
        await page.goto('?attacker=strip#step-5');
        await page.waitForURL((url) => url.pathname === folder);
        expect(new URL(page.url()).search).toBe('?attacker=strip');
        expect(new URL(page.url()).hash).toBe('#step-5');
        expect(complaints).toEqual([]);
      });
    });
  }

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('links to both languages', async ({ page }) => {
      await page.goto('.');
      await page.getByRole('link', { name: 'Français' }).click();
      await expect(page).toHaveURL(/\/fr\/$/);
      await page.goBack();
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/en\/$/);
    });
  });
});
