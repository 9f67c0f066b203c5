// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Exam } from '#core/deck.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import { openMock } from '#state/mocks.ts'
import { makeExam, makeScenario, scenarioCards } from '../core/mock/exams.ts'
import { openApp } from './open-app.tsx'

const MINUTE = 60_000
const short = makeExam({ weights: [60, 40], scored: 4, unscored: 1, minutes: 10 })
const unsure: SittableExam = {
  ...short,
  blueprint: { ...short.blueprint, minutes: { value: 10, verified: false, note: 'Not in the guide.' } },
}
const { blueprint: _, ...plain } = { ...short, id: 'old', code: 'OLD-1' }

type Choices = { readonly at?: string; readonly exams?: readonly Exam[]; readonly counts?: readonly number[] }

async function visiting({ at = '/mock/mla-c02', exams = [short], counts = [3, 2] }: Choices = {}) {
  const cards = scenarioCards(counts)
  const scenarios = cards.map(({ id }) => makeScenario(id))
  const app = await openApp(cards, { at, scenarios: { scenarios } })
  act(() => app.store.setState(({ deck }) => ({ deck: { ...deck, exams } })))
  /** What happens once a second anyway. */
  const look = () => act(() => document.dispatchEvent(new Event('visibilitychange')))
  const pass = async (ms: number) => {
    app.pass(ms)
    look()
  }
  return { ...app, pass, mock: () => openMock(app.store.getState()) }
}

const press = (name: string | RegExp) => screen.getByRole('button', { name })

async function sitting(choices: Choices & { readonly relaxed?: boolean } = {}) {
  const app = await visiting(choices)
  if (choices.relaxed) await app.user.click(screen.getByRole('checkbox', { name: /Relaxed/ }))
  await app.user.click(press('Start'))
  await screen.findByRole('region', { name: 'Question 1 of 5' })
  return app
}

/** The option that a scenario's card holds right. */
const right = () => screen.getByRole('radio', { name: /^right of/ })
const bad = () => screen.getByRole('radio', { name: /^bad of/ })

async function finishing({ user }: Awaited<ReturnType<typeof visiting>>) {
  await user.click(press('Review'))
  await user.click(press('Finish'))
  await user.click(press('Finish now'))
  await screen.findByRole('heading', { level: 1, name: 'Result MLA-C02' })
}

describe('the lobby of a mock', () => {
  it('says what the exam is before it starts', async () => {
    await visiting({ exams: [unsure] })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mock exam MLA-C02')
    const main = screen.getByRole('main').textContent ?? ''
    expect(main).toContain('5 questions in 10 minutes')
    expect(main).toContain('4 of them count. As in the exam, 1 does not')
    expect(main).toContain('10 minutes are not verified. Not in the guide.')
    expect(main).toContain('Pass mark720 on a scale from 100 to 1,000')
    expect(main).toContain('multiple choice, multiple response')
    expect(main).toMatch(/Domain 1\s*60 %/)
    expect(main).toContain('Not affiliated with Amazon Web Services')
  })

  it('says where the deck falls short of the exam', async () => {
    await visiting({ counts: [2, 1] })
    const main = screen.getByRole('main').textContent ?? ''
    expect(main).toContain('3 questions in 6 minutes')
    expect(main).toContain('Shorter than the exam: the deck has 3 questions for it, not 5.')
    expect(main).toContain('Too few in Domain 1 (2 of 3); Domain 2 (1 of 2).')
  })

  it('does not start an exam that the deck asks nothing of, or that has no outline', async () => {
    await visiting({ counts: [0] })
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
    expect(screen.getByText('The deck has no questions for this exam')).toBeDefined()
  })

  it('says of an exam without an outline that it cannot be sat', async () => {
    await visiting({ at: '/mock/old', exams: [plain] })
    expect(screen.getByText('This exam cannot be sat here')).toBeDefined()
  })

  it('has no page for an exam that there is not', async () => {
    await visiting({ at: '/mock/nonsense' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Not found')
  })
})

describe('a mock on the desk', () => {
  it('keeps every answer as it is given, and says nothing of right or wrong', async () => {
    const { user, mock } = await sitting()
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull()
    await user.click(bad())
    expect(mock()?.work[0]?.answer).toEqual({ type: 'choice', option: 'bad' })
    expect(screen.getByRole('main').textContent).not.toContain('Why bad is wrong')
    expect(screen.queryByText(/How sure/)).toBeNull()
    await user.click(press('Next'))
    await screen.findByRole('region', { name: 'Question 2 of 5' })
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Question 2 of 5' }))
    await user.click(press('Skip'))
    await user.click(press('Previous'))
    expect(mock()?.up).toBe(1)
  })

  it('flags, and shows in the review what is flagged, answered and not', async () => {
    const { user, mock } = await sitting()
    await user.click(right())
    await user.click(press('Flag'))
    expect(press('Flag').getAttribute('aria-pressed')).toBe('true')
    await user.click(press('Review'))
    expect(press('Question 1, answered, flagged')).toBeDefined()
    expect(screen.getByText('1 of 5 answered · 1 flagged')).toBeDefined()
    await user.click(press('Question 4, not answered'))
    expect(mock()?.up).toBe(3)
  })

  it('goes by keys alone', async () => {
    const { user, mock } = await sitting()
    await user.keyboard('2')
    expect(mock()?.work[0]?.answer).toBeDefined()
    await user.keyboard('n')
    expect(mock()?.up).toBe(1)
    await user.keyboard('cf')
    expect(mock()?.work[1]).toMatchObject({ flagged: true, answer: { type: 'choice' } })
    // Even with the focus on an option: a stray arrow must not change the answer.
    await user.click(right())
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(mock()?.up).toBe(2)
    expect(mock()?.work[1]?.answer).toEqual({ type: 'choice', option: 'right' })
    await user.keyboard('p?')
    expect(within(screen.getByRole('dialog', { name: 'Keys' })).getByText(/Choose the first option/)).toBeDefined()
    await user.keyboard('n')
    expect(mock()?.up).toBe(1)
    await user.click(press('Close'))
    await user.keyboard('r')
    expect(mock()?.up).toBeUndefined()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Review your answers' }))
  })

  it('shows the time left, hides it on demand, and says it aloud at its milestones', async () => {
    const { user, pass } = await sitting()
    expect(press(/^Hide the time left/).textContent).toContain('10:00')
    await user.click(press(/^Hide the time left/))
    expect(screen.queryByText('10:00')).toBeNull()
    const said = () => document.querySelector('[aria-live=polite]')?.textContent
    expect(said()).toBe('')
    await pass(5 * MINUTE)
    expect(said()).toBe('5 minutes left')
    await pass(4 * MINUTE)
    expect(said()).toBe('1 minute left')
    await user.click(press('Show time'))
    expect(press(/^Hide the time left/).textContent).toContain('1:00')
  })

  it('hides the question while a relaxed one is paused', async () => {
    const { user, pass, mock } = await sitting({ relaxed: true })
    await user.click(press('More'))
    await user.click(press('Pause'))
    expect(screen.queryByRole('region', { name: /^Question/ })).toBeNull()
    await pass(60 * MINUTE)
    expect(press(/^Hide the time left/).textContent).toContain('10:00')
    await user.click(press('Resume'))
    expect(screen.getByRole('region', { name: 'Question 1 of 5' })).toBeDefined()
    expect(mock()?.pausedMs).toBeCloseTo(60 * MINUTE, -2)
  })

  it('offers no pause in a strict one', async () => {
    const { user } = await sitting()
    await user.click(press('More'))
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull()
  })

  it('names what is unanswered before it ends', async () => {
    const { user, mock } = await sitting()
    await user.click(right())
    await user.click(press('Review'))
    await user.click(press('Finish'))
    const dialog = screen.getByRole('dialog', { name: 'Finish the exam?' })
    expect(dialog.textContent).toContain('4 questions not answered: 2, 3, 4, 5.')
    await user.click(press('Not yet'))
    expect(mock()?.finished).toBeUndefined()
  })

  it('ends by the clock, and brings its result', async () => {
    const { user, pass, address, store } = await sitting()
    await user.click(right())
    const id = openMock(store.getState())?.id
    await pass(10 * MINUTE)
    await waitFor(() => expect(address()).toBe(`/mock/mla-c02?result=${id}`))
    expect(screen.getByRole('main').textContent).toContain('ended by the clock')
    expect(store.getState().progress.mocks.get(id ?? '')?.finished?.by).toBe('clock')
  })

  it('ends also when the learner comes back elsewhere, long afterwards', async () => {
    const { user, pass, store } = await sitting()
    await user.click(right())
    await user.keyboard('{Escape}')
    expect(await screen.findByRole('link', { name: 'Continue MLA-C02' })).toBeDefined()
    await pass(24 * 60 * MINUTE)
    await screen.findByText(/^One mock so far/)
    expect(screen.queryByRole('link', { name: 'Continue MLA-C02' })).toBeNull()
    expect(openMock(store.getState())).toBeUndefined()
  })
})

describe('the result of a mock', () => {
  it('gives the scaled score with its pass mark, and says how it is estimated', async () => {
    const app = await sitting()
    for (let count = 0; count < 5; count += 1) {
      await app.user.click(right())
      await app.user.click(press('Next'))
    }
    await app.user.click(press('Finish'))
    await app.user.click(press('Finish now'))
    await screen.findByRole('heading', { level: 1, name: 'Result MLA-C02' })
    const main = screen.getByRole('main').textContent ?? ''
    expect(main).toContain('1000Passed')
    expect(main).toContain('The pass mark is 720')
    expect(main).toContain('4 of the 4 questions that count were right, 5 of all 5.')
    expect(main).toContain('AWS does not publish')
    expect(main).toContain('60 % of the questions')
  })

  it('brings every question again, with its whys, and lets the learner disagree', async () => {
    const app = await sitting()
    const { user, store } = app
    await user.click(bad())
    await user.click(press('Flag'))
    await user.click(press('Next'))
    await user.click(right())
    await finishing(app)
    await user.click(await screen.findByRole('radio', { name: 'Wrong · 4' }))
    const list = screen.getAllByRole('group').filter((group) => group.tagName === 'DETAILS' && group.id.startsWith('q'))
    expect(list).toHaveLength(4)
    await user.click(list[0]?.querySelector('summary') as HTMLElement)
    expect(await screen.findByText(/Why bad is wrong/)).toBeDefined()
    await user.click(press(/I disagree/))
    const card = store.getState().progress.mocks.values().next().value?.items[0]?.card ?? ''
    expect(store.getState().progress.cards.get(card)?.disagreed).toBe(true)
    await user.click(screen.getByRole('radio', { name: 'Flagged · 1' }))
    expect(document.querySelectorAll('details[id^=q]')).toHaveLength(1)
    await user.click(screen.getByRole('radio', { name: 'All · 5' }))
    expect(document.querySelectorAll('details[id^=q]')).toHaveLength(5)
  })

  it('stays in the history, in a plot, a table and words', async () => {
    const app = await sitting()
    await app.user.click(right())
    await finishing(app)
    await app.user.click(screen.getByRole('link', { name: 'Sit another one' }))
    await app.user.click(screen.getByRole('link', { name: 'Other exams, and earlier mocks' }))
    expect(app.address()).toBe('/mock')
    expect(screen.getByRole('img', { name: /^Scaled scores over time: \d+\. Pass mark 720\.$/ })).toBeDefined()
    expect(screen.getByText(/^One mock so far: \d+\. The pass mark is 720\.$/)).toBeDefined()
    const table = screen.getByRole('table', { name: 'Mocks of MLA-C02, newest first' })
    await app.user.click(within(table).getByRole('link'))
    await screen.findByRole('heading', { level: 1, name: 'Result MLA-C02' })
  })
})
