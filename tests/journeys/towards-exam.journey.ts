import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { DeckCards, DeckScenarios } from '#core/deck.ts'
import { addDays, type Day } from '#core/time.ts'
import { expectNoViolations } from './accessibility.ts'
import { rightTo } from './answering.ts'
import { type Opened, picture, settled } from './browser.ts'
import { deckOf } from './bundled-deck.ts'
import { createFinger } from './by-touch.ts'
import { drawnNow } from './drawn-now.ts'
import { journey } from './journey.ts'
import { button } from './studying.ts'

const FIRST: Day = '2026-11-21'
/** As few as will do: each of them is solved on every morning. */
const DAYS = 20
const EXAM_DAY = addDays(FIRST, DAYS)
const MINUTE_MS = 60_000

/** The morning of a day, and some minutes later. */
function at(day: number, minutes = 0): number {
  return Date.parse(`${addDays(FIRST, day)}T07:00:00Z`) + minutes * MINUTE_MS
}

/** Today as it is opened on a morning. */
async function morning({ page, context }: Opened, home: string, day: number): Promise<void> {
  await context.clock.setFixedTime(at(day))
  await page.goto(home)
  await page.getByText(`MLA-C02 in ${DAYS - day} days`).waitFor()
}

/** What the minutes win is known once the plan is solved. */
async function solved(page: Page): Promise<void> {
  await page.getByText(/^(about \+\d+ points?|under 1 point|nothing to win) in the exam$/).waitFor({ timeout: 60_000 })
}

/** Answers whatever the plan brings, cards and scenarios, a minute each, and leaves. */
async function study({ page, context }: Opened, deck: DeckCards & DeckScenarios, day: number, cards: number) {
  const showAnswer = button(page, 'Show answer')
  await page.getByText('5 min', { exact: true }).tap()
  await button(page, 'Start').tap()
  for (let card = 0; card < cards; card += 1) {
    await page
      .getByText(`${card + 1} of `)
      .first()
      .waitFor()
    await showAnswer.or(button(page, 'Sure')).waitFor()
    await page.getByText(/^(New: domain \d counts \d+ %, and|Comes today: would drop to \d+ % by the exam;) /).waitFor()
    await context.clock.setFixedTime(at(day, card + 1))
    if (await showAnswer.isVisible()) {
      await showAnswer.tap()
      await button(page, 'Good').tap()
    } else await answerScenario(page, deck)
  }
  await page.getByRole('link', { name: 'Leave; the sitting stays open' }).tap()
  await page.getByText(`${cards} of 25 minutes done today`).waitFor()
}

async function answerScenario(page: Page, deck: DeckCards & DeckScenarios): Promise<void> {
  const { questions } = await drawnNow(page, deck)
  const hands = await createFinger(page)
  await hands.commit('Sure')
  for (const question of questions) {
    await hands.give(question, rightTo(question))
    await hands.goOn(question === questions.at(-1) ? 'Check answer' : 'Next question')
  }
  await hands.goOn('Next')
}

/** How far what can be seen was moved since the page was opened, by itself. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean }
            if (!hadRecentInput) sum += value
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 100)
      }),
  )

journey('a learner studies three days, misses two and comes back, all without a network', async (travel) => {
  const opened = await travel.open({ hasTouch: true, blank: true })
  const { page, context } = opened
  await context.clock.setFixedTime(at(0))
  await page.goto(travel.home)
  await page.getByRole('link', { name: /^Set your exam date/ }).tap()
  await page.getByLabel('Exam date').fill(EXAM_DAY)
  await button(page, 'Set the plan').tap()
  await page.getByRole('status').filter({ hasText: 'Plan set' }).waitFor()
  await settled(page)
  const deck = await deckOf(travel.site)
  await travel.goOffline(opened)

  for (const day of [0, 1, 2]) {
    const worker = page.waitForEvent('worker')
    await morning(opened, travel.home, day)
    await solved(page)
    expect((await worker).url()).toContain('plan-worker')
    expect(await shifts(page)).toBeLessThan(0.005)
    // What was left open the day before is not heaped on top.
    expect(await button(page, 'Continue').count()).toBe(0)
    await study(opened, deck, day, 3)
  }

  await morning(opened, travel.home, 5)
  await solved(page)
  await page.getByText('2 days missed, 50 minutes. The plan is spread anew over the days left').waitFor()
  await page.getByText('25 minutes planned today').waitFor()
  expect(await page.getByRole('radio').count()).toBe(4)
  await page.getByText(/^(\d+ seen before, \d+ new|All of them (new to you|seen before))$/).waitFor()
  await picture(page, 'towards-exam-missed')
  await expectNoViolations(page)
  await study(opened, deck, 5, 2)

  await context.clock.setFixedTime(at(DAYS))
  await page.goto(travel.home)
  await page.getByRole('link', { name: /^MLA-C02 is today/ }).tap()
  await page.getByRole('heading', { level: 1, name: 'Plan' }).waitFor()
})

journey('the plan is solved on the page where there are no workers', async (travel) => {
  const opened = await travel.open({ withoutWorker: true, hasTouch: true, colorScheme: 'dark', blank: true })
  const { page, context } = opened
  await context.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new Error('No workers here.')
        }
      },
    })
  })
  await context.clock.setFixedTime(at(0))
  await page.goto(`${travel.home}plan`)
  await page.getByLabel('Exam date').fill(EXAM_DAY)
  await button(page, 'Set the plan').tap()
  await page.getByRole('status').filter({ hasText: 'Plan set' }).waitFor()
  await morning(opened, travel.home, 0)
  await solved(page)
  await expectNoViolations(page)
})
