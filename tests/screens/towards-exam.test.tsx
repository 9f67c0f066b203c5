// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Happening } from '#core/event.ts'
import { addDays } from '#core/time.ts'
import { makeExam } from '../core/mock/exams.ts'
import { FIRST_DAY, makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

const EXAM = makeExam()
const CARDS = Array.from({ length: 200 }, (_, index) => makeCard(`c${index}`, { domains: [`${EXAM.id}/1`] }))
const PLAN = {
  type: 'plan-set',
  exam: EXAM.id,
  date: addDays(FIRST_DAY, 10),
  weekdayMinutes: [25, 25, 25, 25, 25, 25, 25],
  daysOff: [],
} as const satisfies Happening
const DAY_MS = 86_400_000

const answered = (card: string, minutes: number): Happening => ({
  type: 'answered',
  card,
  grade: 'good',
  tookMs: minutes * 60_000,
  sitting: 's',
  counts: true,
})

async function openPlanned(...more: readonly Happening[]) {
  const app = await openApp(CARDS, { exams: [EXAM] })
  const { record } = app.store.getState()
  record(PLAN, ...more)
  const comeBack = (days: number) => {
    app.pass(days * DAY_MS)
    app.store.getState().refreshDay()
  }
  return { ...app, record, comeBack }
}

const gain = () =>
  screen.findByText(/^(about \+\d+ points?|under 1 point|nothing to win)$/, undefined, { timeout: 5_000 })

describe('Today with an exam ahead', () => {
  it('says how far off it is, what is planned, and what the minutes win', async () => {
    await openPlanned()
    expect(screen.getByText('MLA-C02 in 10 days')).toBeDefined()
    expect(screen.getByText('25 minutes planned today')).toBeDefined()
    await gain()
    expect(screen.getByText(/^\d+ cards$/)).toBeDefined()
    expect(screen.getByText('All of them new to you')).toBeDefined()
  })

  it('starts the best use of the minutes that there are with one tap, and says why each card comes', async () => {
    const { user, address } = await openPlanned()
    await gain()
    await user.click(screen.getByRole('radio', { name: '5 min' }))
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(address()).toBe('/review')
    expect(screen.getByText(/1 of 1\d/)).toBeDefined()
    expect(screen.getByText(/^New: domain 1 counts 28 %, and \d+ seconds now are worth most here\.$/)).toBeDefined()
  })

  it('can be started before the plan is solved', async () => {
    const { user, address } = await openPlanned()
    await waitFor(() =>
      expect((screen.getByRole('button', { name: 'Start' }) as HTMLButtonElement).disabled).toBe(false),
    )
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(address()).toBe('/review')
  })

  it('says what of today is done, and offers more once all of it is', async () => {
    const { record } = await openPlanned(...['c0', 'c1', 'c2'].map((card) => answered(card, 5)))
    expect(screen.getByText('15 of 25 minutes done today')).toBeDefined()
    expect(screen.getByRole('radio', { name: 'all · 10' })).toBeDefined()
    record(...['c3', 'c4', 'c5'].map((card) => answered(card, 5)))
    expect(await screen.findByText('Today’s 25 minutes are done')).toBeDefined()
    expect(screen.getByText('You are 5 minutes ahead of your plan.')).toBeDefined()
    expect(screen.getAllByRole('radio').map((one) => one.parentElement?.textContent)).toEqual([
      '5 min',
      '12 min',
      '20 min',
    ])
  })

  it('says calmly what was missed, and asks for no more than a day', async () => {
    const { comeBack } = await openPlanned(answered('c0', 5))
    comeBack(3)
    expect(
      await screen.findByText(
        '2 days missed, 50 minutes. The plan is spread anew over the days left, and today stays at 25 minutes.',
      ),
    ).toBeDefined()
    expect(screen.getByRole('radio', { name: 'all · 25' })).toBeDefined()
  })

  it('heaps nothing on from a sitting of another day', async () => {
    const { user, comeBack } = await openPlanned()
    await gain()
    await user.click(screen.getByRole('button', { name: 'Start' }))
    await user.keyboard(' 3{Escape}')
    expect(screen.getByRole('button', { name: 'Continue' })).toBeDefined()
    comeBack(1)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull())
    expect(screen.getByRole('button', { name: 'Start' })).toBeDefined()
  })

  it('leaves the eve alone, and a day off', async () => {
    const { comeBack, record } = await openPlanned()
    record({ ...PLAN, daysOff: [FIRST_DAY] })
    expect(await screen.findByText('A day off: nothing is planned')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Start' })).toBeDefined()
    comeBack(9)
    expect(await screen.findByText('MLA-C02 tomorrow')).toBeDefined()
    expect(screen.getByText('Nothing is piled up on the eve: a night’s sleep is worth more.')).toBeDefined()
  })

  it('plans nothing on the day of the exam, and asks afterwards how it went', async () => {
    const { comeBack } = await openPlanned()
    comeBack(10)
    const link = await screen.findByRole('link', { name: /MLA-C02 is today/ })
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
    comeBack(1)
    expect(await screen.findByText(/MLA-C02 was on/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Start' })).toBeDefined()
    expect(link.getAttribute('href')).toBe('/plan')
  })

  it('goes by due days where there is no plan, and says quietly where to set one', async () => {
    await openApp(CARDS, { exams: [EXAM] })
    expect(screen.getByText('minutes for 20 cards')).toBeDefined()
    expect(screen.getByRole('link', { name: /^Set your exam date/ }).getAttribute('href')).toBe('/plan')
  })

  it('goes by due days as well where planning cannot be fetched', async () => {
    const { planning } = await openPlanned()
    await gain()
    planning.setState({ isBroken: true })
    expect(await screen.findByText('minutes for 20 cards')).toBeDefined()
  })
})
