import type { Page } from 'playwright'
import { expect } from 'vitest'
import { journey } from './journey.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function answer(page: Page, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await button(page, 'Show answer').click()
    await button(page, 'Good').click()
  }
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
}

journey('two tabs share one sitting and count nothing twice', async ({ open, home }) => {
  const { page, context } = await open()
  const other = await context.newPage()
  await button(page, 'Start').click()
  await other.goto(`${home}review`)
  await page.bringToFront()
  await answer(page, 3)
  await other.getByText(/^4 of 23/).waitFor({ timeout: 2_000 })
  await other.bringToFront()
  await answer(other, 2)
  await page.getByText(/^6 of 23/).waitFor({ timeout: 2_000 })
  await other.close()
  await page.reload()
  await page.getByText(/^6 of 23/).waitFor()
})

journey('what is answered in one tab counts in another within a second', async ({ open, home }) => {
  const { page, context } = await open({ path: 'tags' })
  const countsOn = (tab: Page) => tab.getByRole('listitem').allTextContents()
  await page.getByRole('listitem').first().waitFor()
  const before = await countsOn(page)
  const other = await context.newPage()
  await other.goto(home)
  await button(other, 'Start').click()
  await answer(other, 3)
  await expect.poll(() => countsOn(page), { timeout: 1_000, interval: 20 }).not.toEqual(before)
  const third = await context.newPage()
  await third.goto(`${home}tags`)
  await third.getByRole('listitem').first().waitFor()
  expect(await countsOn(page)).toEqual(await countsOn(third))
})
