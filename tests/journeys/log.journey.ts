import type { Page } from 'playwright'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { answerAndSave, button } from './studying.ts'

journey('two tabs share one sitting and count nothing twice', async ({ open, home }) => {
  const { page, context } = await open({ withoutWorker: true })
  const other = await context.newPage()
  await button(page, 'Start').click()
  await other.goto(`${home}review`)
  await page.bringToFront()
  await answerAndSave(page, 3)
  await other.getByText(/^4 of 23/).waitFor({ timeout: 2_000 })
  await other.bringToFront()
  await answerAndSave(other, 2)
  await page.getByText(/^6 of 23/).waitFor({ timeout: 2_000 })
  await other.close()
  await page.reload()
  await page.getByText(/^6 of 23/).waitFor()
})

journey('what is answered in one tab counts in another within a second', async ({ open, home }) => {
  const { page, context } = await open({ withoutWorker: true, path: 'tags' })
  const countsOn = (tab: Page) => tab.getByRole('listitem').allTextContents()
  await page.getByRole('listitem').first().waitFor()
  const before = await countsOn(page)
  const other = await context.newPage()
  await other.goto(home)
  await button(other, 'Start').click()
  await answerAndSave(other, 3)
  await expect.poll(() => countsOn(page), { timeout: 1_000, interval: 20 }).not.toEqual(before)
  const third = await context.newPage()
  await third.goto(`${home}tags`)
  await third.getByRole('listitem').first().waitFor()
  expect(await countsOn(page)).toEqual(await countsOn(third))
})
