import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright'
import { expect } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import { draw } from '#core/scenario/draw.ts'
import type { Answer, Scenario } from '#core/scenario.ts'
import { expectNoViolations } from './accessibility.ts'
import { deckOf } from './bundled-deck.ts'
import { journey } from './journey.ts'
import { button, saved } from './studying.ts'

const MINUTE = 60_000
const QUESTIONS = 65

/** The page's own clock, so that 130 minutes need not be waited for. It runs on from `at`, and can be moved. */
async function withClock(context: BrowserContext, at: number): Promise<void> {
  await context.clock.install({ time: at })
}

async function questionUp(page: Page, number: number): Promise<void> {
  await page.getByRole('region', { name: `Question ${number} of ${QUESTIONS}` }).waitFor()
}

/** Taps some option; of several, as many as are asked for. */
async function answer(page: Page, number: number): Promise<void> {
  const one = page.getByRole('radio')
  if ((await one.count()) > 0) {
    await one.nth(number % 4).tap()
    return
  }
  const most = Number(
    /Choose (\d)/.exec((await page.getByRole('region', { name: /^Question/ }).textContent()) ?? '')?.[1],
  )
  for (let place = 0; place < most; place += 1) await page.getByRole('checkbox').nth(place).tap()
}

/** Answers the questions from one to another and goes on from each; a little time passes at each. */
async function answerAll(page: Page, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) {
    await questionUp(page, number)
    await answer(page, number)
    await page.clock.fastForward(20_000)
    await button(page, 'Next').tap()
  }
}

async function chosenOn(page: Page): Promise<boolean[]> {
  const options = page.getByRole('radio').or(page.getByRole('checkbox'))
  return Promise.all((await options.all()).map((option) => option.isChecked()))
}

/** Minutes and seconds left, as the clock on the screen shows them. */
async function leftOn(page: Page): Promise<number> {
  const face = await button(page, /^Hide the time left/).textContent()
  const [seconds = 0, minutes = 0, hours = 0] = (/[\d:]+$/.exec(face ?? '')?.[0] ?? '').split(':').map(Number).reverse()
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000
}

async function exportedLog(page: Page, home: string): Promise<LogEvent[]> {
  await page.goto(`${home}data`)
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Export as plain text').click()])
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map((line) => JSON.parse(line) as LogEvent)
}

/** Right when just the right options were chosen: all or nothing, as AWS scores it. */
function isRight(scenario: Scenario | undefined, seed: number, given: Answer | null | undefined): boolean {
  const drawn = scenario && draw(scenario, seed)
  const question = drawn?.ok ? drawn.value.questions[0] : undefined
  if (question?.type !== 'choice' && question?.type !== 'response') throw new Error('MLA-C02 asks no such question')
  const right = question.options.filter((option) => option.right).map(({ id }) => id)
  const chosen = given?.type === 'choice' ? [given.option] : given?.type === 'response' ? given.options : []
  return right.toSorted().join() === chosen.toSorted().join()
}

journey(
  'a whole mock survives a reload and a dead phone, is ended by the clock, and scores what the log says',
  async (travel) => {
    const { launch, home, site } = travel
    const began = Date.parse('2026-11-21T09:00:00Z')
    const first = await launch({ blank: true, hasTouch: true })
    await withClock(first.context, began)
    const { page } = first
    await page.goto(`${home}mock`)
    await page.getByRole('link', { name: /^MLA-C02/ }).tap()
    await expectNoViolations(page)
    await button(page, 'Start').tap()

    // Some answers, one of them flagged, one left out, one changed; then a reload in the middle.
    await answerAll(page, 1, 9)
    await questionUp(page, 10)
    await expectNoViolations(page)
    await button(page, 'Flag').tap()
    await answerAll(page, 10, 19)
    await questionUp(page, 20)
    await button(page, 'Skip').tap()
    await answerAll(page, 21, 24)
    await button(page, 'Review').tap()
    await button(page, /^Question 10, answered, flagged$/).waitFor()
    await button(page, /^Question 20, not answered$/).waitFor()
    await expectNoViolations(page)
    await button(page, /^Question 3, answered$/).tap()
    await questionUp(page, 3)
    await page.getByRole('radio').or(page.getByRole('checkbox')).first().tap()
    await saved(page)
    const third = await chosenOn(page)
    const before = await leftOn(page)
    await page.clock.fastForward(5 * MINUTE)
    await page.reload()
    await questionUp(page, 3)
    expect(await chosenOn(page)).toEqual(third)
    expect(before - (await leftOn(page))).toBeGreaterThanOrEqual(5 * MINUTE)

    // On to the middle; the moment an answer is saved, the phone dies. The clock goes on without it.
    await button(page, 'Review').tap()
    await button(page, /^Question 25, not answered$/).tap()
    await answerAll(page, 25, 39)
    await questionUp(page, 40)
    await answer(page, 40)
    await saved(page)
    const fortieth = await chosenOn(page)
    const left = await leftOn(page)
    const died = await page.evaluate(() => Date.now())
    await first.kill()

    const again = await launch({ profile: first.profile, blank: true, hasTouch: true })
    await withClock(again.context, died + 30 * MINUTE)
    await again.page.goto(`${home}mock/mla-c02`)
    await questionUp(again.page, 40)
    expect(await chosenOn(again.page)).toEqual(fortieth)
    const gone = left - (await leftOn(again.page))
    expect(gone).toBeGreaterThan(29 * MINUTE)
    expect(gone).toBeLessThan(31 * MINUTE)

    // The rest but the last five, which are never seen. Then time runs out.
    await button(again.page, 'Next').tap()
    await answerAll(again.page, 41, 59)
    await questionUp(again.page, 60)
    await answer(again.page, 60)
    await saved(again.page)
    await again.page.clock.fastForward(130 * MINUTE)
    await again.page.getByRole('heading', { level: 1, name: 'Result MLA-C02' }).waitFor()
    await again.page.getByText(/ended by the clock/).waitFor()
    await again.page.getByRole('heading', { name: 'Every question again' }).waitFor()
    await expectNoViolations(again.page)
    const result = (await again.page.getByRole('main').textContent()) ?? ''
    const scenarios = new Map((await deckOf(site)).scenarios.map((scenario) => [scenario.id, scenario]))
    const log = await exportedLog(again.page, home)

    // By hand: the last word on each question, graded, counted where it counts, and put on the scale.
    const [started, ...others] = log.filter((event) => event.type === 'mock-started')
    expect(others).toEqual([])
    const items = started?.items ?? []
    expect(items).toHaveLength(QUESTIONS)
    expect(new Set(items.map(({ card }) => card)).size).toBe(QUESTIONS)
    const given = new Map<number, Answer | null>()
    for (const event of log) if (event.type === 'mock-answered') given.set(event.item, event.answer)
    expect([...given.values()].filter(Boolean)).toHaveLength(59)
    const right = items.map(({ card, seed }, place) => isRight(scenarios.get(card), seed, given.get(place)))
    const counting = items.flatMap(({ scored }, place) => (scored ? [right[place]] : []))
    expect(counting).toHaveLength(50)
    const scaled = Math.round(100 + (900 * counting.filter(Boolean).length) / 50)
    expect(result).toContain(`${scaled}${scaled >= 720 ? 'Passed' : 'Not passed'}`)
    expect(result).toContain(`${counting.filter(Boolean).length} of the 50 questions that count were right`)

    // Ended once, by the clock; each question that was seen came to the schedule, once.
    expect(log.filter((event) => event.type === 'mock-finished')).toMatchObject([{ by: 'clock', right }])
    const answered = log.flatMap((event) =>
      event.type === 'answered' && event.sitting === started?.mock ? [event] : [],
    )
    expect(answered.map(({ card }) => card)).toEqual(items.slice(0, 60).map(({ card }) => card))
    expect(answered.map(({ grade }) => grade !== 'again')).toEqual(right.slice(0, 60))

    // And it stays in the history.
    await again.page.goto(`${home}mock`)
    await again.page.getByRole('img', { name: `Scaled scores over time: ${scaled}. Pass mark 720.` }).waitFor()
    await expectNoViolations(again.page)
  },
)
