import type { Page } from 'playwright-core'

/** Waits until nothing has arrived for half a second. What stays open, such as the live events, does not count. */
export async function settled(page: Page): Promise<void> {
  const arrived = () => page.evaluate(() => performance.getEntriesByType('resource').length)
  for (let before = -1, now = await arrived(); before !== now; now = await arrived()) {
    before = now
    await page.waitForTimeout(500)
  }
}
