import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectNoViolations, expectNoViolationsDayAndNight } from './accessibility.ts'
import { picture, settled } from './browser.ts'
import { journey } from './journey.ts'
import { button } from './studying.ts'

const filter = (page: Page) => page.getByRole('combobox', { name: 'Filter' })
const list = (page: Page) => page.getByRole('listbox', { name: 'Cards' })
const rows = (page: Page) => list(page).getByRole('option')
const told = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()

/** Taps as many rows as asked for, each once; the list scrolls under the finger. */
async function tapRows(page: Page, count: number): Promise<void> {
  for (let place = 1; place <= count; place += 1) await list(page).locator(`[aria-posinset="${place}"]`).tap()
}

async function countFound(page: Page): Promise<number> {
  const words = await page
    .getByText(/ found$/)
    .first()
    .textContent()
  return Number(words?.replace(/\D/g, ''))
}

/** The log on the disk has all that was done. */
const written = (page: Page) => page.waitForTimeout(500)

journey(`fifty cards are suspended by thumb and taken back, without a network`, async (travel) => {
  const opened = await travel.open({ hasTouch: true, path: 'tags' })
  const { page } = opened
  await settled(page)
  await travel.goOffline(opened)
  await page.getByRole('link', { name: 'Browse' }).tap()
  await rows(page).first().waitFor()
  await picture(page, `browse`)
  await expectNoViolationsDayAndNight(page)

  // Some wait in the deck until they are asked for.
  await filter(page).fill('is:suspended')
  await expect.poll(() => countFound(page)).toBeLessThan(1_000)
  const before = await countFound(page)
  await filter(page).fill('-is:suspended')
  await expect.poll(() => countFound(page)).not.toBe(before)

  await button(page, 'Select').tap()
  await tapRows(page, 50)
  await told(page, '50 selected')
  await picture(page, `browse selected`)
  await expectNoViolationsDayAndNight(page)
  await button(page, 'Suspend').tap()
  await told(page, '50 cards suspended')
  await picture(page, `browse suspended`)
  await expectNoViolationsDayAndNight(page)

  await button(page, 'Done').tap()
  await filter(page).fill('is:suspended')
  await told(page, `${before + 50} cards found`)
  await button(page, 'Undo').tap()
  await told(page, `${before} cards found`)
  await written(page)
  await page.reload()
  await told(page, `${before} cards found`)

  await filter(page).fill('#gotcha -is:scenario')
  await expect.poll(() => countFound(page)).not.toBe(before)
  await button(page, 'Select').tap()
  await button(page, /^Select all/).tap()
  await button(page, 'Suspend').tap()
  await told(page, /cards suspended$/)
  await written(page)
  await page.goto(`${travel.home}browse?q=is%3Asuspended%20%23gotcha%20-is%3Ascenario`)
  await rows(page).first().waitFor()
  expect(await countFound(page)).toBeGreaterThan(100)
  await page.goto(`${travel.home}browse?q=-is%3Asuspended%20%23gotcha%20-is%3Ascenario`)
  await told(page, '0 cards found')
})

journey('a card is opened from the list and left again, and the dialogs can be used by everyone', async ({ open }) => {
  const { page } = await open({ withoutWorker: true, hasTouch: true, path: 'browse?sort=front' })
  await rows(page).nth(2).tap()
  await page.getByRole('heading', { level: 1, name: 'Card' }).waitFor()
  await page.getByText('No answers yet.').waitFor()
  await picture(page, 'browse card')
  await expectNoViolations(page)
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Browse' }).waitFor()
  await button(page, 'Select').tap()
  await tapRows(page, 3)
  for (const [name, title] of [
    ['My tags', 'My tags on 3 cards'],
    ['More', '3 cards'],
  ] as const) {
    await button(page, name).tap()
    await page.getByRole('dialog', { name: title }).waitFor()
    await picture(page, `browse ${name}`)
    await expectNoViolations(page)
    await button(page, 'Close').tap()
  }
  await button(page, 'Build the filter').tap()
  await button(page, '#gotcha off').tap()
  await picture(page, 'browse building')
  await expectNoViolations(page)
  await button(page, /^Show \d+ cards$/).tap()
  expect(await filter(page).inputValue()).toBe('#gotcha')
})

journey('cards are found, looked at, flagged and tagged by keys alone', async ({ open }) => {
  const { page } = await open({ withoutWorker: true, viewport: { width: 1280, height: 800 }, path: 'browse' })
  const press = (...keys: readonly string[]) =>
    keys.reduce((last, key) => last.then(() => page.keyboard.press(key)), Promise.resolve())
  await rows(page).first().waitFor()
  await filter(page).focus()
  await page.keyboard.type('#exam-tip')
  await press('Escape')
  await told(page, /cards found$/)
  while (!(await list(page).evaluate((element) => element === document.activeElement))) await press('Tab')
  await press('ArrowDown', 'Enter')
  await expect.poll(() => page.url()).toMatch(/card=/)
  await picture(page, 'browse beside')
  await expectNoViolations(page)
  await press('End')
  const last = await rows(page).last().getAttribute('aria-posinset')
  expect(await list(page).getAttribute('aria-activedescendant')).toBe(await rows(page).last().getAttribute('id'))
  expect(Number(last)).toBeGreaterThan(50)

  await press('Home', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await told(page, '3 selected')
  await press('Control+a')
  await told(page, `${Number(last).toLocaleString('en-GB')} selected`)
  await press('Escape')
  await told(page, /cards found$/)
  await press('Home', 'Space', 'Shift+ArrowDown')
  await press('Tab')
  expect(
    await button(page, 'Suspend')
      .first()
      .evaluate((element) => element === document.activeElement),
  ).toBe(true)
  await press('Tab', 'Enter')
  await told(page, '2 cards flagged')
  await press('Tab', 'Enter')
  await page.keyboard.type('weak spot')
  await press('Enter')
  for (let tabs = 0; tabs < 10; tabs += 1) {
    if (await button(page, 'Change tags').evaluate((element) => element === document.activeElement)) break
    await press('Tab')
  }
  await press('Enter')
  await told(page, 'Tags of 2 cards changed')
  await expect.poll(() => rows(page).first().textContent()).toContain('#weak-spot')
  expect(
    await button(page, 'My tags')
      .first()
      .evaluate((element) => element === document.activeElement),
  ).toBe(true)
  await picture(page, 'browse tagged')
  await expectNoViolations(page)
})
