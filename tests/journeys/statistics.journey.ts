import type { Page } from 'playwright'
import { expect } from 'vitest'
import { historyOf } from '#core/statistics/history.ts'
import { addDays, daysBetween } from '#core/time.ts'
import { simulatedCourse } from '../simulated-course.ts'
import { expectNoViolations, wider } from './accessibility.ts'
import { picture } from './browser.ts'
import { deckOf } from './bundled-deck.ts'
import { journey } from './journey.ts'
import type { Site } from './site.ts'
import { badWords, EVENING, LOOKS, TODAY, takeIn } from './studied.ts'

/** The log of a course. */
async function study(page: Page, site: Site, home: string) {
  const { cards } = await deckOf(site)
  const log = simulatedCourse({ cards, today: TODAY })
  await takeIn(page, home, log)
  return { cards, history: historyOf(log) }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true })

journey('every statistic of a whole course can be read', async ({ open, site, home }) => {
  const { page, context } = await open({ withoutWorker: true, hasTouch: true })
  await context.clock.setFixedTime(EVENING)
  await page.reload()
  const { history } = await study(page, site, home)
  const number = (count: number) => count.toLocaleString('en-GB')

  await page.goto(`${home}statistics?range=all`)
  await page.getByText(new RegExp(`^${number(history.length)} answers, \\d+ % of them right\\.$`)).waitFor()
  const titles = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(titles).toEqual([
    'Today',
    'The year',
    'Answers, all time',
    'Minutes, all time',
    'Buttons, all time',
    'True retention',
    'Hours, all time',
    'Due, from now on',
    'Known until the exam',
    'Recall today',
    'Stability',
    'Difficulty',
    'What you would recall today, by area',
    'Added, all time',
  ])
  expect(await page.locator('figure').count()).toBe(11)

  for (const range of ['month', 'quarter', 'year', 'all']) {
    await page.goto(`${home}statistics?range=${range}`)
    await heading(page, 'True retention').waitFor()
    expect([range, await badWords(page)]).toEqual([range, []])
  }
  for (const [width, colorScheme] of LOOKS) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme })
    await page.goto(`${home}statistics`)
    await heading(page, 'True retention').waitFor()
    expect([width, await badWords(page)]).toEqual([width, []])
    expect(await wider(page)).toBe(0)
    await expectNoViolations(page)
  }

  // The same in figures, by keys alone.
  const first = addDays(TODAY, -29)
  const recent = history.filter(({ day }) => day >= daysBetween('1970-01-01', first))
  const answers = page.locator('section', { has: heading(page, 'Answers, last 30 days') })
  await answers.getByText(new RegExp(`^${number(recent.length)} answers`)).waitFor()
  await answers.locator('summary').focus()
  await page.keyboard.press('Enter')
  const cells = await answers.locator('tbody td').allTextContents()
  expect(cells.reduce((sum, cell) => sum + Number(cell.replace(',', '')), 0)).toBe(recent.length)
})

journey('statistics follow a filter down to one card', async ({ open, site, home }) => {
  const { page, context } = await open({ withoutWorker: true })
  await context.clock.setFixedTime(EVENING)
  await page.reload()
  const { cards, history } = await study(page, site, home)
  await page.goto(`${home}statistics?range=all&q=${encodeURIComponent('is:scenario')}`)
  const ids = new Set(cards.flatMap(({ id, kind }) => (kind === 'scenario' ? [id] : [])))
  const scenarios = history.filter(({ card }) => ids.has(card))
  await page.getByText(new RegExp(`^${scenarios.length.toLocaleString('en-GB')} answers, `)).waitFor()

  const counts = new Map<string, number>()
  for (const { card } of history) counts.set(card, (counts.get(card) ?? 0) + 1)
  const [most = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1])
  await page.goto(`${home}statistics?q=${encodeURIComponent(`id:${most[0]}`)}`)
  await heading(page, 'The memory of this card').waitFor()
  await page.getByText(/recall is \d+ % today and \d+ % on the exam day, 16 Dec 2026/).waitFor()
  expect(await badWords(page)).toEqual([])
  await picture(page, 'statistics of a card')
})

journey('statistics on paper are whole, and black on white', async ({ open, site, home }) => {
  const { page, context } = await open({
    withoutWorker: true,
    viewport: { width: 1280, height: 800 },
    colorScheme: 'dark',
  })
  await context.clock.setFixedTime(EVENING)
  await page.reload()
  await study(page, site, home)
  await page.goto(`${home}statistics`)
  await heading(page, 'True retention').waitFor()
  const opened = () => page.locator('figure details[open]').count()
  expect(await opened()).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'hidden' })
  await expect.poll(opened).toBe(await page.locator('figure details').count())
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(paper).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(opened).toBe(0)
})
