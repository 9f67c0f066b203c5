import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectNoViolations, expectNoViolationsDayAndNight, wider } from './accessibility.ts'
import { picture, settled } from './browser.ts'
import { journey } from './journey.ts'

const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name })
const arrived = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** A moment for the disk. */
const kept = (page: Page) => page.waitForTimeout(500)

journey(`the path is ticked without a network and kept`, async (travel) => {
  const opened = await travel.open({ hasTouch: true })
  const { page } = opened
  await settled(page)
  await travel.goOffline(opened)
  await page.reload()
  await page.getByRole('link', { name: /^Learning path/ }).tap()
  await arrived(page, 'Learning path')
  await picture(page, `path`)
  await expectNoViolationsDayAndNight(page)
  expect(await wider(page)).toBe(0)

  await page.getByRole('link', { name: 'Begin' }).tap()
  await arrived(page, 'Basic concepts')
  await box(page, /^Theory studied/).tap()
  await box(page, 'Notebook instances').tap()
  await page.getByText('2 of 6').waitFor()
  await picture(page, `path topic`)
  await expectNoViolationsDayAndNight(page)
  expect(await wider(page)).toBe(0)
  await kept(page)

  await page.reload()
  await arrived(page, 'Basic concepts')
  expect(await box(page, /^Theory studied/).isChecked()).toBe(true)
  expect(await box(page, 'Notebook instances').isChecked()).toBe(true)
  expect(await box(page, /^Hands-on proof done/).isChecked()).toBe(false)
  await page.getByRole('link', { name: 'Learning path' }).tap()
  await page.getByRole('link', { name: 'Continue' }).waitFor()
  await box(page, /^A first model, trained/).tap()
  await page.getByText(/^reached on /).waitFor()
})

journey('a journal entry is written, deleted, brought back, and outlives the browser', async ({ launch }) => {
  const before = await launch({ path: 'path', hasTouch: true })
  const { page } = before
  await arrived(page, 'Learning path')
  await page.getByRole('button', { name: 'Write an entry' }).tap()
  await page.getByLabel('Entry', { exact: true }).fill('My **first** endpoint.\n\n- cold starts\n- `ml.m5.large`')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Save' }).tap()
  await page.locator('strong', { hasText: 'first' }).waitFor()
  await page.getByRole('button', { name: 'Delete' }).tap()
  await page.getByText('Entry deleted').waitFor()
  await page.getByRole('button', { name: 'Undo' }).tap()
  await page.locator('strong', { hasText: 'first' }).waitFor()
  await kept(page)
  await before.kill()

  const after = await launch({ path: 'path', hasTouch: true, profile: before.profile })
  await after.page.locator('article strong', { hasText: 'first' }).waitFor()
  await after.page.getByRole('heading', { name: 'Journal' }).scrollIntoViewIfNeeded()
  await picture(after.page, 'path journal')
  await expectNoViolations(after.page)
})

journey('the path is walked by keys alone, and leads to a sitting', async ({ open }) => {
  const { page } = await open({ withoutWorker: true, path: 'path', viewport: { width: 1280, height: 800 } })
  await arrived(page, 'Learning path')
  await page.getByRole('link', { name: 'Begin' }).focus()
  await page.keyboard.press('Enter')
  // A screen that is entered takes the focus to its title, and away from whatever has it by then.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Basic concepts')
  await box(page, 'Regions and availability').focus()
  await page.keyboard.press('Space')
  await page.getByText('1 of 6').waitFor()
  await page.getByRole('link', { name: /cards on Regions and availability$/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Start', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
})
