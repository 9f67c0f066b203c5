import type { Page } from 'playwright'
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
