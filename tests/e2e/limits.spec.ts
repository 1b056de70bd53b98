import { expect, test } from '@playwright/test';

for (const locale of ['fr', 'en'])
  test(`the opening page in ${locale} stays within 800 elements and 5 MB of script memory, the engine loaded`, async ({
    page,
  }) => {
    const engine = page.waitForResponse(/engine-[\w-]+\.js$/);
    await page.goto(`${locale}/`);
    await page.mouse.move(200, 200);
    await engine;
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    expect(usedSize).toBeLessThan(5_000_000);
    expect(await page.locator('*').count()).toBeLessThan(800);
  });
