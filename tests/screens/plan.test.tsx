// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { StudyCalendar } from '#core/study-calendar.ts'
import { addDays, type Day } from '#core/time.ts'
import { preloadScreen } from '#screens/later-screens.ts'
import { makeExam } from '../core/mock/exams.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'
import { openApp } from './open-app.tsx'

const EXAM = makeExam()
const ENDED = { ...EXAM, id: 'old', code: 'OLD-C01', status: 'English ended on 1 May 2026' }
const CARDS = Array.from({ length: 12 }, (_, place) =>
  makeCard(`c${place}`, { domains: [`mla-c02/${1 + (place % 4)}`], topic: `t${place % 3}`, tags: ['gotcha'] }),
)
const DATE = addDays(FIRST_DAY, 6)

async function atPlan(more: Parameters<typeof openApp>[1] = {}) {
  const app = await openApp(CARDS, { at: '/plan', exams: [ENDED, EXAM], ...more })
  await screen.findByRole('heading', { level: 1, name: 'Plan' })
  return { ...app, progress: () => app.store.getState().progress }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const typeDate = (label: string, day: Day) => fireEvent.change(screen.getByLabelText(label), { target: { value: day } })

async function withPlan(date: Day = DATE) {
  const app = await atPlan()
  typeDate('Exam date', date)
  await app.user.click(button('Set the plan'))
  return app
}

describe('Plan', () => {
  it('is found from the settings', async () => {
    await preloadScreen('plan')
    const { user } = await openApp(CARDS, { at: '/settings', exams: [EXAM] })
    await user.click(await screen.findByRole('link', { name: /^Exam plan/ }))
    await screen.findByRole('heading', { level: 1, name: 'Plan' })
  })

  it('offers the exams, those that ended last and marked', async () => {
    await atPlan()
    const exams = within(screen.getByRole('group', { name: 'Exam' })).getAllByRole('radio')
    expect(exams.map((exam) => exam.closest('label')?.textContent?.slice(0, 12))).toEqual([
      'MLA-C02Machi',
      'OLD-C01ended',
    ])
    expect(exams[0]).toHaveProperty('checked', true)
  })

  it('is set by one event, which can be taken back, and keeps days off', async () => {
    const { user, progress, store } = await atPlan()
    typeDate('Exam date', DATE)
    await user.click(
      within(screen.getByRole('group', { name: /the same every day/ })).getByRole('radio', { name: '40' }),
    )
    await user.click(screen.getByText(/^Each weekday by itself/))
    await user.click(button('Less: Sunday'))
    await user.click(screen.getByText(/^Days off/))
    typeDate('From', addDays(FIRST_DAY, 2))
    typeDate('Until', addDays(FIRST_DAY, 3))
    await user.click(button('Add days off'))
    const before = (await store.getState().readLog()).length
    await user.click(button('Set the plan'))
    expect(progress().plan).toEqual({
      exam: 'mla-c02',
      date: DATE,
      weekdayMinutes: [40, 40, 40, 40, 40, 40, 35],
      daysOff: [addDays(FIRST_DAY, 2), addDays(FIRST_DAY, 3)],
    })
    expect((await store.getState().readLog()).length).toBe(before + 1)
    expect(button('Saved')).toHaveProperty('disabled', true)
    await user.click(button('Undo'))
    expect(progress().plan).toBeUndefined()
  })

  it('refuses a day that has passed, in words', async () => {
    const { user, progress } = await atPlan()
    typeDate('Exam date', addDays(FIRST_DAY, -3))
    screen.getByText('18 Nov 2026 has passed. Choose a day to come.')
    await user.click(button('Set the plan'))
    expect(progress().plan).toBeUndefined()
    expect(document.activeElement).toBe(screen.getByLabelText('Exam date'))
  })

  it('asks before it is dropped', async () => {
    const { user, progress } = await withPlan()
    await user.click(button('Drop the plan'))
    await user.click(button('Keep it'))
    expect(progress().plan).toBeDefined()
    await user.click(button('Drop the plan'))
    await user.click(button('Drop it'))
    expect(progress().plan).toBeUndefined()
    await user.click(button('Undo'))
    expect(progress().plan).toBeDefined()
  })

  it('tells what comes of it before it is set, each score with its interval', async () => {
    const { user, progress } = await atPlan()
    typeDate('Exam date', DATE)
    const outlook = await screen.findByRole('region', { name: 'What comes of it' })
    await within(outlook).findByText(/^Chance to pass at 720/)
    within(outlook).getByText(/80 %: [\d,]+ to [\d,]+$/, { selector: 'span' })
    within(outlook).getByText(/Simulated from your own answers: 12 cards/)
    await within(outlook).findByText(/^All 12 cards/)
    await within(outlook).findByLabelText('Try other minutes', undefined, { timeout: 20_000 })
    fireEvent.change(screen.getByLabelText('Try other minutes'), { target: { value: '60' } })
    const take = await screen.findByRole('button', { name: 'Take 60 minutes a day' }, { timeout: 20_000 })
    await user.click(take)
    expect(progress().plan).toBeUndefined()
    await user.click(button('Set the plan'))
    expect(progress().plan?.weekdayMinutes).toEqual([60, 60, 60, 60, 60, 60, 60])
  })

  it('warns of a plan without any time', async () => {
    const { user } = await atPlan()
    typeDate('Exam date', DATE)
    await user.click(screen.getByText(/^Days off/))
    typeDate('From', FIRST_DAY)
    typeDate('Until', DATE)
    await user.click(button('Add days off'))
    await screen.findByText(/no minutes on any day before the exam/, undefined, { timeout: 20_000 })
  })

  it('says that a deck does not ask for an exam', async () => {
    const { user } = await atPlan()
    typeDate('Exam date', DATE)
    await user.click(screen.getByRole('radio', { name: /^OLD-C01/ }))
    await screen.findByText(/no card that this exam asks/)
  })

  it('gives the study days to a calendar, at the time of day that suits', async () => {
    const asked: StudyCalendar[] = []
    const { user } = await atPlan({
      more: {
        writeCalendar: async (calendar) => {
          asked.push(calendar)
          return 'BEGIN:VCALENDAR'
        },
      },
    })
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
    typeDate('Exam date', DATE)
    fireEvent.change(screen.getByLabelText('Study begins at'), { target: { value: '07:15' } })
    await user.click(button('Calendar file (.ics)'))
    await waitFor(() => expect(asked).toHaveLength(1))
    expect(asked[0]).toMatchObject({ time: '07:15', exam: { id: 'mla-c02', day: DATE } })
    expect(asked[0]?.days).toHaveLength(6)
  })
})

describe('After the exam', () => {
  async function afterwards() {
    const app = await atPlan()
    const plan = { exam: 'mla-c02', date: FIRST_DAY, weekdayMinutes: [9, 9, 9, 9, 9, 9, 9], daysOff: [] }
    await app.store
      .getState()
      .mergeLog([
        makeEvent({ type: 'plan-set', ...plan }, { days: -6 }),
        ...CARDS.map(({ id }) =>
          makeEvent(
            { type: 'answered', card: id, grade: 'good', tookMs: 9_000, sitting: 's', counts: true },
            { days: -2 },
          ),
        ),
      ])
    await screen.findByText(/^The exam is today/)
    return app
  }

  it('takes the result, says what was expected, and lists it', async () => {
    const { user, progress } = await afterwards()
    await screen.findByText(/^Expected on its eve/)
    await user.type(screen.getByLabelText('Scaled score, if you know it'), '760')
    expect(screen.getByRole('radio', { name: 'Passed' })).toHaveProperty('checked', true)
    await user.click(screen.getByRole('radio', { name: /^Kept warm/ }))
    await user.click(button('Close this plan'))
    expect(progress().plan).toBeUndefined()
    const [taken] = progress().taken
    expect(taken).toMatchObject({ exam: 'mla-c02', date: FIRST_DAY, afterwards: 'keep-warm', score: 760, passed: true })
    expect(taken?.predicted).toBeGreaterThan(100)
    screen.getByText(/760, passed\. On its eve about/)
    await user.click(button('Undo'))
    expect(progress().plan).toBeDefined()
    expect(progress().taken).toEqual([])
  })

  it('need not be told how it went', async () => {
    const { user, progress } = await afterwards()
    await user.click(button('Close this plan'))
    expect(progress().taken[0]).toMatchObject({ afterwards: 'retire' })
    expect(progress().taken[0]).not.toHaveProperty('passed')
    expect(screen.getByRole('button', { name: 'Set the plan' })).toBeDefined()
  })

  it('does not take a score that the exam cannot have', async () => {
    const { user, progress } = await afterwards()
    await user.type(screen.getByLabelText('Scaled score, if you know it'), '76')
    await user.click(button('Close this plan'))
    screen.getByText('A whole number from 100 to 1,000.')
    expect(progress().taken).toEqual([])
  })
})
