// @vitest-environment happy-dom
import { configure, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { addDays, type Day } from '#core/time.ts'
import { preloadScreen } from '#screens/later-screens.ts'
import { makeExam } from '../core/mock/exams.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'
import { openApp } from './open-app.tsx'

// Plots and a plan take their time where there is no browser.
configure({ asyncUtilTimeout: 5_000 })

const EXAM = makeExam()
const OTHER = { ...makeExam({ weights: [60, 40] }), id: 'aif-c01', code: 'AIF-C01', status: 'English ended in May' }
const CARDS = [
  ...Array.from({ length: 16 }, (_, place) =>
    makeCard(`c${place}`, {
      domains: [`mla-c02/${1 + (place % 4)}`],
      tags: place % 4 === 0 ? ['gotcha'] : [],
      topic: place < 8 ? 'xgboost' : 'feature-store',
    }),
  ),
  makeCard('other', { domains: ['aif-c01/1'] }),
]

/** Days are counted from a month before today. */
const answered = (card: string, grade: Grade, days: number): LogEvent =>
  makeEvent({ type: 'answered', card, grade, tookMs: 6_000, sitting: 's', counts: true }, { days: days - 30 })

const planSet = (date: Day): LogEvent =>
  makeEvent(
    { type: 'plan-set', exam: EXAM.id, date, weekdayMinutes: [20, 20, 20, 20, 20, 20, 20], daysOff: [] },
    { days: -1 },
  )

/** Eight cards met, and looked at again three times. */
const STUDIED = [0, 4, 12, 26].flatMap((day) =>
  Array.from({ length: 8 }, (_, place) => answered(`c${place}`, (place + day) % 7 === 0 ? 'again' : 'good', day)),
)

function sat(mock: string, days: number, right: readonly boolean[]): LogEvent[] {
  const items = right.map((_, seed) => ({ card: `c${seed}`, seed, domain: 1 + (seed % 4), scored: true }))
  const start = makeEvent(
    { type: 'mock-started', mock, exam: EXAM.id, minutes: 60, relaxed: false, items },
    { days: days - 30 },
  )
  return [start, makeEvent({ type: 'mock-finished', mock, by: 'learner', right }, { days: days - 30, ms: 60_000 })]
}

async function atReadiness(log: readonly LogEvent[] = [], more: Parameters<typeof openApp>[1] = {}) {
  await preloadScreen('readiness')
  const app = await openApp(CARDS, { at: '/readiness', exams: [OTHER, EXAM], ...more })
  await app.store.getState().mergeLog(log)
  await screen.findByRole('heading', { level: 1, name: 'Readiness' })
  return app
}

const section = (name: string) => screen.findByRole('region', { name })
const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent))

describe('Readiness', () => {
  it('tells the score as of today within its range, and the chance to pass, where no date is set', async () => {
    await atReadiness(STUDIED)
    await screen.findByText(/expected if the exam were today/)
    screen.getByText(/if the exam were today80 %: \d+ to [\d,]+$/)
    screen.getByText(/Chance to pass at 720:/)
    screen.getByText(/MLA-C02, pass mark 720\. Worked out from 16 cards that it asks, 8 of them met, and checked/)
    expect(screen.queryByText(/A wide guess/)).toBeNull()
    expect(screen.getByRole('link', { name: 'Set your exam date' }).getAttribute('href')).toBe('/plan')
  })

  it('lets the learner choose the exam, and keeps it in the address', async () => {
    const { user, address } = await atReadiness()
    await screen.findByText(/MLA-C02, pass mark/)
    await user.click(screen.getByRole('radio', { name: 'AIF-C01, ended' }))
    await screen.findByText(/AIF-C01, pass mark/)
    expect(address()).toBe('/readiness?exam=aif-c01')
  })

  it('says that it is guessing where nothing was met, and a wide guess where little was answered', async () => {
    const { store } = await atReadiness()
    await screen.findByText(/this is what guessing alone would bring/)
    await screen.findByText('Nothing was studied yet.')
    screen.getByText(/No card was answered again on a later day yet, so there is nothing to compare/)
    expect(screen.getByRole('link', { name: 'Sit one' }).getAttribute('href')).toBe('/mock/mla-c02')
    await store.getState().mergeLog([answered('c0', 'good', 20), answered('c0', 'good', 25)])
    await screen.findByText(/A wide guess so far: .* you have given 1 of them/)
    await screen.findByText('From 1 answer that says little yet.')
  })

  it('tells of the exam day with the plan, and without any more study', async () => {
    await atReadiness([...STUDIED, planSet(addDays(FIRST_DAY, 20))])
    await screen.findByText(/expected on Friday 11 December, with the plan/)
    screen.getByText(/the same day, if you study nothing more/)
    const score = (words: RegExp) => Number(screen.getByText(words).parentElement?.querySelector('strong')?.textContent)
    expect(score(/with the plan$|with the plan80/)).toBeGreaterThan(score(/if you study nothing more/))
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByRole('link', { name: 'Set your exam date' })).toBeNull()
    const domains = await section('By domain')
    expect(within(domains).getAllByText('With the plan').length).toBe(5)
  })

  it('names each domain with its weight and range, and gives the same in a table', async () => {
    await atReadiness(STUDIED)
    const domains = await section('By domain')
    within(domains).getByText('1. Domain 1')
    within(domains).getByText('28 % of the exam, 2 of 4 cards met')
    const table = rows(within(domains).getByRole('table'))
    expect(table.map(([number, weight, , cards, met]) => [number, weight, cards, met])).toEqual([
      ['1', '28 %', '4', '2'],
      ['2', '24 %', '4', '2'],
      ['3', '24 %', '4', '2'],
      ['4', '24 %', '4', '2'],
    ])
    for (const [, , share] of table) expect(share).toMatch(/^\d+ % \(\d+ to \d+\)$/)
    const tags = await section('By tag')
    within(tags).getByText(/^Most of the score is missing in #gotcha: of its 4 cards \d+ % would be right today\.$/)
  })

  it('starts exactly the sitting that would move it most', async () => {
    const { user, store, address } = await atReadiness(STUDIED)
    const movers = await section('What moves it most')
    const [first] = within(movers).getAllByRole('listitem')
    if (!first) throw new Error('Nothing moves it.')
    const name = within(first).getByText(/./, { selector: 'strong' }).textContent
    const count = Number(/(\d+) cards?/.exec(first.textContent ?? '')?.[1])
    within(first).getByText(/^about \+\d+ points$/)
    await user.click(within(first).getByRole('button', { name: `Start with ${name}` }))
    const sitting = store.getState().progress.sittings.get('phone')
    expect(address()).toBe('/review')
    expect(sitting?.cards).toHaveLength(count)
    expect(sitting?.query).not.toBe('')
  })

  it('shows how it has moved, day by day', async () => {
    await atReadiness(STUDIED)
    const moved = await section('How it has moved')
    within(moved).getByText(/^If the exam had been on 22 Oct 2026: .*; on 17 Nov 2026: /)
    expect(rows(within(moved).getByRole('table')).map(([day, , , met]) => [day, met])).toEqual([
      ['22 Oct 2026', '8'],
      ['26 Oct 2026', '8'],
      ['3 Nov 2026', '8'],
      ['17 Nov 2026', '8'],
    ])
  })

  it('sets what was foretold against the answers and the mocks that came', async () => {
    await atReadiness([...STUDIED, ...sat('m1', 14, [true, true, false, true]), ...sat('m2', 27, [true, true])])
    const checked = await section('How well it foretells')
    within(checked).getByText(/^Before your 24 answers to cards met on an earlier day, a recall of \d+ % was foretold/)
    within(checked).getByText(/^Brier score 0\.\d{3}, where 0 is perfect\./)
    within(checked).getByText(/^[0-2] of 2 mocks came out within the range foretold just before/)
    const [answers, mocks] = within(checked).getAllByRole('table')
    if (!answers || !mocks) throw new Error('A table is missing.')
    expect(rows(answers).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(24)
    expect(rows(mocks).map(([, , , reached, questions]) => [reached, questions])).toEqual([
      ['775', '4'],
      ['1,000', '2'],
    ])
  })

  it('says so where no exam asks anything', async () => {
    await atReadiness([], { exams: [{ ...EXAM, id: 'none' }] })
    await screen.findByText('The deck has no card that this exam asks.')
  })

  it('says so where no exam says what it asks', async () => {
    await atReadiness([], { exams: [] })
    await screen.findByText('No exam of this deck says what it asks and what passes.')
  })
})
