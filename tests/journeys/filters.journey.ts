import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectNoViolations } from './accessibility.ts'
import { picture, settled } from './browser.ts'
import { journey } from './journey.ts'
import { button, saved } from './studying.ts'

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })
const filter = (page: Page) => page.getByRole('combobox', { name: 'Filter' })

/** Builds `(#exam-tip or #gotcha) -is:suspended domain:2` without typing a letter. */
async function buildTraps(page: Page): Promise<void> {
  await button(page, '#exam-tip off').tap()
  await button(page, '#gotcha off').tap()
  await button(page, 'State').tap()
  for (const state of ['off', 'with', 'only']) await button(page, `suspended ${state}`).tap()
  await button(page, 'Domain').tap()
  await button(page, 'Domain 2 off').tap()
  expect(await filter(page).inputValue()).toBe('(#exam-tip or #gotcha) -is:suspended domain:2')
}

journey('a filter is built by thumbs, kept, pinned, and studied without a network', async (travel) => {
  const opened = await travel.open({ hasTouch: true, path: 'tags' })
  const { page } = opened
  await link(page, 'New filter').tap()
  await buildTraps(page)
  await picture(page, 'filters built')
  await expectNoViolations(page)
  const promised = Number(await page.getByRole('status').locator('strong').textContent())
  expect(promised).toBeGreaterThan(100)

  await button(page, 'Save this filter').tap()
  const dialog = page.getByRole('dialog', { name: 'Save filter' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Traps of domain 2')
  await dialog.getByRole('checkbox', { name: 'Show on Today' }).tap()
  await picture(page, 'filters saving')
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Save' }).tap()
  await page.getByText('Saved as Traps of domain 2').waitFor()

  await settled(page)
  await travel.goOffline(opened)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }).tap()
  await link(page, /^Traps of domain 2/).waitFor()
  await sleep(500)
  await picture(page, 'filters today')
  await expectNoViolations(page)
  await link(page, /^Traps of domain 2/).tap()
  expect(await filter(page).inputValue()).toBe('(#exam-tip or #gotcha) -is:suspended domain:2')
  await button(page, 'Start').tap()
  await page.getByText(`1 of ${promised}`).waitFor()
  await button(page, 'Show answer').tap()
  await button(page, 'Good').tap()
  await page.getByText(`2 of ${promised}`).waitFor()
  await saved(page)

  await page.goto(travel.home)
  await link(page, /^Traps of domain 2/).waitFor()
  await page.goto(`${travel.home}tags`)
  await link(page, /^Traps of domain 2/).waitFor()
})

/** A finger that takes something by its middle and lets go of it elsewhere. */
async function drag(page: Page, from: string | RegExp, to: string | RegExp): Promise<void> {
  const start = await button(page, from).boundingBox()
  const end = await button(page, to).boundingBox()
  if (!start || !end) throw new Error('Nothing to take hold of.')
  const finger = await page.context().newCDPSession(page)
  const x = start.x + start.width / 2
  const y = (share: number) => start.y + start.height / 2 + (end.y - start.y) * 1.2 * share
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: y(0) }] })
  for (let step = 1; step <= 10; step += 1) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y(step / 10) }] })
  }
  await sleep(150)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await sleep(150)
}

journey('filters are put into order by a finger, changed, removed and brought back', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, hasTouch: true, blank: true })
  for (const [query, name] of [
    ['#gotcha', 'Traps'],
    ['is:flagged', 'Flagged'],
    ['missed:7', 'Missed this week'],
  ] as const) {
    await page.goto(`${home}review?q=${encodeURIComponent(query)}`)
    await button(page, 'Save this filter').tap()
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).tap()
    await page.getByText(`Saved as ${name}`).waitFor()
  }
  await page.goto(`${home}tags`)
  const names = () => page.getByRole('region', { name: 'Saved filters' }).locator('strong').allTextContents()
  await expect.poll(names).toEqual(['Traps', 'Flagged', 'Missed this week'])
  await picture(page, 'filters listed')
  await expectNoViolations(page)

  await drag(page, /^Place 1/, /^Place 3/)
  await expect.poll(names).toEqual(['Flagged', 'Missed this week', 'Traps'])

  await button(page, 'Change Traps').tap()
  await button(page, 'Move up').tap()
  await expect.poll(names).toEqual(['Flagged', 'Traps', 'Missed this week'])
  await page.getByRole('checkbox', { name: 'Show on Today' }).tap()
  await page.getByRole('textbox', { name: 'Name' }).fill('All traps')
  await picture(page, 'filters changing')
  await expectNoViolations(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).tap()
  await expect.poll(names).toEqual(['Flagged', 'All traps', 'Missed this week'])

  await button(page, 'Change All traps').tap()
  await button(page, 'Remove').tap()
  await expect.poll(names).toEqual(['Flagged', 'Missed this week'])
  await button(page, 'Undo').tap()
  await expect.poll(names).toEqual(['Flagged', 'All traps', 'Missed this week'])
  await page.goto(home)
  await link(page, /^All traps/).waitFor()
})

journey('a filter is completed while it is typed, by keys and by a finger', async ({ open }) => {
  const { page } = await open({ withoutWorker: true, hasTouch: true, path: 'review?q=' })
  await filter(page).tap()
  await page.keyboard.type('#got')
  await page.getByRole('option', { name: /^#gotcha/ }).waitFor()
  await picture(page, 'filters completing')
  await expectNoViolations(page)
  await page.getByRole('option', { name: /^#gotcha/ }).tap()
  expect(await filter(page).inputValue()).toBe('#gotcha ')
  await page.keyboard.type('-is:su')
  await page.keyboard.press('ArrowDown')
  await expectNoViolations(page)
  await page.keyboard.press('Tab')
  expect(await filter(page).inputValue()).toBe('#gotcha -is:suspended ')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Question' }).waitFor()
})
