import type { Page } from 'playwright-core'

/** Makes an account in the browser and leaves it on the first screen. */
export async function signUp(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail').fill(`${name.toLowerCase().replace(/\W+/g, '.')}@fitai.example`)
  await page.getByLabel('Password').fill('squat deep, rest well')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('link', { name: 'Import history' }).waitFor()
}
