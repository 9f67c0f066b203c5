import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** What the tags screen says of every tag. */
async function countsOn(page: Page, home: string): Promise<string[]> {
  await page.goto(`${home}tags`)
  await page.getByRole('listitem').first().waitFor()
  return page.getByRole('listitem').allTextContents()
}

journey('a log goes from one device to another, once, and a bad file changes nothing', async ({ open, home }) => {
  const phone = await open()
  await button(phone.page, 'Start').click()
  await answer(phone.page, 6)
  await phone.page.goto(`${home}settings`)
  const [download] = await Promise.all([
    phone.page.waitForEvent('download'),
    phone.page
      .getByRole('button', { name: /export/i })
      .first()
      .click(),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'tagdrill-log-'))
  const file = join(folder, 'log.jsonl')
  await download.saveAs(file)
  const text = readFileSync(file, 'utf8')
  expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ format: 'tagdrill-log', version: 1 })

  const laptop = await open({ viewport: { width: 1280, height: 800 } })
  const before = await countsOn(laptop.page, home)
  const importing = async (path: string, says: RegExp) => {
    await laptop.page.goto(`${home}settings`)
    await laptop.page.locator('input[type=file]').setInputFiles(path)
    await laptop.page.getByText(says).first().waitFor()
  }
  const cut = join(folder, 'cut.jsonl')
  writeFileSync(cut, text.split('\n').slice(0, 4).join('\n'))
  await importing(cut, /^Line \d+/)
  const foreign = join(folder, 'foreign.jsonl')
  writeFileSync(foreign, '{"some":"thing else"}\n')
  await importing(foreign, /^Line 1/)
  expect(await countsOn(laptop.page, home)).toEqual(before)
  await importing(file, /^[1-9]\d* new events imported; 0 were here already/)
  const after = await countsOn(laptop.page, home)
  expect(after).toEqual(await countsOn(phone.page, home))
  expect(after).not.toEqual(before)
  await importing(file, /^0 new events imported; [1-9]\d* were here already/)
  expect(await countsOn(laptop.page, home)).toEqual(after)
})

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
