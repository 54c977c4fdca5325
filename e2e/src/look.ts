import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const folder = join(import.meta.dirname, '../screenshots')
const sizes = { phone: { width: 390, height: 844 }, laptop: { width: 1280, height: 800 } }

/** Keeps a picture of a screen on phone and laptop, light and dark, and lets axe look for faults in each. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await lookIn(page, name, [
    ['phone', 'light'],
    ['phone', 'dark'],
    ['laptop', 'light'],
    ['laptop', 'dark'],
  ])
}

/** The same for a screen of parts that were looked at elsewhere: each size and each theme once. */
export async function glanceAt(page: Page, name: string): Promise<void> {
  await lookIn(page, name, [
    ['laptop', 'light'],
    ['phone', 'dark'],
  ])
}

type Look = [size: keyof typeof sizes, colorScheme: 'light' | 'dark']

async function lookIn(page: Page, name: string, looks: readonly Look[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const before = page.viewportSize() ?? sizes.phone
  for (const [size, colorScheme] of looks) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(150)
    await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)
    expect(faults, `${name} ${size} ${colorScheme}`).toEqual([])
    expect(await widerThanItsWindow(page), `${name} ${size} scrolls sideways`).toBe(false)
  }
  await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: 'light' })
}

function widerThanItsWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}
