import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectNoViolations } from './accessibility.ts'
import { picture, settled } from './browser.ts'
import { journey } from './journey.ts'
import { answerAndSave, button, saved } from './studying.ts'

const radio = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group, exact: true }).getByText(name, { exact: true })

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Under a grade of the card that is up, in words. */
async function promiseOf(page: Page, grade: string): Promise<string> {
  const id = await button(page, grade).getAttribute('aria-describedby')
  return (await page.locator(`[id="${id}"]`).textContent()) ?? ''
}

/** The weekday of the learner's day, some days from now; their days begin at 4. */
async function weekdayIn(page: Page, days: number): Promise<string> {
  const place = await page.evaluate((count) => new Date(Date.now() + count * 86_400_000 - 4 * 3_600_000).getDay(), days)
  return WEEKDAYS[(place + 6) % 7] ?? ''
}

async function foundBy(page: Page, query: string): Promise<string> {
  await page.getByRole('combobox', { name: 'Cards of a filter' }).fill(query)
  return (await page.getByText(/found, .* answered before/).textContent()) ?? ''
}

journey('options are set by thumb, a sitting follows them, and the days are kept', async (travel) => {
  const opened = await travel.open({ hasTouch: true, path: 'review?q=%23gotcha' })
  const { page } = opened
  await settled(page)
  await travel.goOffline(opened)
  await button(page, 'Start').tap()
  await button(page, 'Show answer').tap()
  const usual = Number.parseInt(await promiseOf(page, 'Good'), 10)
  expect(usual).toBeGreaterThanOrEqual(2)

  await page.getByRole('link', { name: /^Leave/ }).tap()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).tap()
  await page.getByRole('link', { name: /^Memory/ }).tap()
  await page.getByRole('heading', { level: 1, name: 'Memory' }).waitFor()
  await radio(page, await weekdayIn(page, usual), 'None').tap()
  await button(page, 'Add a step').tap()
  await button(page, 'Add a step').tap()
  await expectNoViolations(page)
  await picture(page, 'memory options')

  // The sitting that is open keeps the steps it was started with; the days change at once.
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }).tap()
  await button(page, 'Continue').tap()
  await button(page, 'Show answer').tap()
  expect(await promiseOf(page, 'Again')).toBe('1 min')
  const moved = Number.parseInt(await promiseOf(page, 'Good'), 10)
  expect(Math.abs(moved - usual)).toBe(1)
  await button(page, 'Good').tap()
  await saved(page)

  await travel.comeBack(opened)
  await page.goto(`${travel.home}review?q=%23exam-tip`)
  await button(page, 'Start').tap()
  await button(page, 'Show answer').tap()
  await button(page, 'Again').tap()
  await saved(page)
  await page.goto(`${travel.home}memory`)
  expect(await foundBy(page, `rated:1 prop:due=${moved}`)).toMatch(/^1 card found/)
  expect(await foundBy(page, `rated:1 prop:due=${usual}`)).toMatch(/^0 cards found/)
  expect(await foundBy(page, 'rated:1:again is:due')).toMatch(/^1 card found/)
})

journey(
  'everything is rescheduled, some cards are made due and forgotten, and all is taken back',
  async ({ open, home }) => {
    const { page } = await open({ withoutWorker: true, path: 'review?q=%23gotcha' })
    await button(page, 'Start').click()
    await answerAndSave(page, 4, 'Easy')
    await page.goto(`${home}memory`)
    await page.getByText('Every card comes back when these settings say.').waitFor()
    await page.getByRole('textbox', { name: 'Desired retention' }).fill('97')
    await page.keyboard.press('Enter')
    await page.getByText('It would bring 4 cards sooner; none would become due today.').waitFor()
    await button(page, 'Reschedule 4 cards').click()
    await page.getByText('4 cards rescheduled').waitFor()
    await picture(page, 'memory rescheduled')
    await expectNoViolations(page)
    await button(page, 'Undo').click()
    await page.getByText('It would bring 4 cards sooner; none would become due today.').waitFor()

    expect(await foundBy(page, 'rated:1')).toMatch(/^4 cards found, 4/)
    await button(page, 'Set due …').click()
    await expectNoViolations(page)
    await button(page, 'Set due for 4 cards').click()
    expect(await foundBy(page, 'rated:1 is:due')).toMatch(/^4 cards found/)
    await button(page, 'Undo').click()
    await page.getByText(/^0 cards found/).waitFor()

    await foundBy(page, 'rated:1')
    await button(page, 'Forget …').click()
    await button(page, 'Forget 4 cards').click()
    await page.getByText('4 cards forgotten').waitFor()
    await page.reload()
    expect(await foundBy(page, 'rated:1')).toMatch(/^0 cards found/)
  },
)
