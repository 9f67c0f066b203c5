import { readFileSync } from 'node:fs'
import nodeIcal, { type VEvent } from 'node-ical'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { addDays, type Day } from '#core/time.ts'
import { expectNoViolations, expectNoViolationsDayAndNight, wider } from './accessibility.ts'
import { type Opened, picture, settled } from './browser.ts'
import { journey } from './journey.ts'
import { answerAndSave, button } from './studying.ts'

const TODAY: Day = '2026-11-21'
const MORNING = Date.parse(`${TODAY}T08:30:00Z`)
const EXAM_DAY = addDays(TODAY, 24)

const outlook = (page: Page) => page.getByRole('region', { name: 'What comes of it' })

/** The clock is the test's from before the page begins. */
async function visit({ page, context }: Opened, address: string, at: number): Promise<void> {
  await context.clock.setFixedTime(at)
  await page.goto(address)
}

/** Everything that a rehearsal has to tell is there. */
async function allTold(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('progress')?.hidden, undefined, { timeout: 90_000 })
}

journey(`a plan is made without a network, and taken into a calendar`, async (travel) => {
  const opened = await travel.open({ hasTouch: true, blank: true })
  const { page } = opened
  await visit(opened, `${travel.home}settings`, MORNING)
  await settled(page)
  await travel.goOffline(opened)
  await page.getByRole('link', { name: /^Exam plan/ }).tap()
  await page.getByRole('heading', { level: 1, name: 'Plan' }).waitFor()
  await expectNoViolationsDayAndNight(page)

  await page.getByLabel('Exam date').fill(addDays(TODAY, -1))
  await page.getByText('20 Nov 2026 has passed. Choose a day to come.').waitFor()
  await expectNoViolationsDayAndNight(page)
  await page.getByLabel('Exam date').fill(EXAM_DAY)
  await outlook(page).getByText('Chance to pass at').waitFor()
  // Whoever goes on typing while it is worked out is not held up.
  await page.getByText(/^Days off/).tap()
  await page.getByLabel('From').fill(addDays(TODAY, 10))
  await page.getByLabel('Until').fill(addDays(TODAY, 12))
  await button(page, 'Add days off').tap()
  await button(page, 'Set the plan').tap()
  await page.getByRole('status').filter({ hasText: 'Plan set' }).waitFor()
  await allTold(page)
  await expect
    .poll(() =>
      outlook(page)
        .getByText(/^Starting /)
        .count(),
    )
    .toBe(2)
  await picture(page, `plan`)
  await page.getByText('Expected score by date').scrollIntoViewIfNeeded()
  await picture(page, `plan by date`)
  for (const figures of await outlook(page).getByText('In figures').all()) await figures.tap()
  await expectNoViolationsDayAndNight(page)
  expect(await wider(page)).toBe(0)

  const score = await outlook(page).locator('strong').first().textContent()
  await page.waitForTimeout(500)
  await page.reload()
  await allTold(page)
  expect(await page.getByLabel('Exam date').inputValue()).toBe(EXAM_DAY)
  expect(await outlook(page).locator('strong').first().textContent()).toBe(score)

  await page.getByLabel('Study begins at').fill('20:15')
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Calendar file (.ics)').tap()])
  expect(file.suggestedFilename()).toBe('study-mla-c02.ics')
  const events = Object.values(nodeIcal.sync.parseICS(readFileSync(await file.path(), 'utf8'))).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  )
  expect(events).toHaveLength(24 - 3 + 1)
  expect(events.filter(({ summary }) => String(summary) === 'Exam: MLA-C02')).toHaveLength(1)
  expect(events[0]?.start.getHours()).toBe(20)
})

journey('minutes are chosen from their curve by keys alone', async ({ open, home }) => {
  const opened = await open({ withoutWorker: true, viewport: { width: 1280, height: 800 }, blank: true })
  const { page } = opened
  await visit(opened, `${home}plan`, MORNING)
  await page.getByLabel('Exam date').fill(EXAM_DAY)
  await allTold(page)
  const slider = page.getByRole('slider', { name: 'Try other minutes' })
  await slider.focus()
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  // The verdict may advise the same minutes: what counts is where the focus is.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take 45 minutes a day')
  await page.keyboard.press('Enter')
  await page.getByText('Each weekday by itself: 45 min').waitFor()
  await page.getByText(/^Now 45 minutes on each study day/).waitFor()
  await allTold(page)
  await picture(page, 'plan wide')
  await expectNoViolations(page)
})

journey('an exam is closed on its day, and the screen told what was expected', async ({ open, home }) => {
  const opened = await open({ withoutWorker: true, hasTouch: true, blank: true })
  const { page } = opened
  await visit(opened, `${home}plan`, MORNING)
  await page.getByLabel('Exam date').fill(addDays(TODAY, 1))
  await button(page, 'Set the plan').tap()
  await page.getByRole('status').filter({ hasText: 'Plan set' }).waitFor()
  await page.goto(home)
  await button(page, 'Start').first().tap()
  await answerAndSave(page, 5)

  await visit(opened, `${home}plan`, MORNING + 86_400_000)
  await page.getByText(/^The exam is today/).waitFor()
  await page.getByText(/^Expected on its eve/).waitFor()
  await page.getByLabel('Scaled score, if you know it').fill('750')
  await picture(page, 'plan after')
  await expectNoViolations(page)
  await button(page, 'Close this plan').tap()
  await page.getByText(/750, passed/).waitFor()
  await picture(page, 'plan taken')
  await expectNoViolations(page)
  await button(page, 'Undo').tap()
  await page.getByText(/^The exam is today/).waitFor()
})
