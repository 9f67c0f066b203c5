// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '#core/deck.ts'
import { draw } from '#core/scenario/draw.ts'
import { gradeDrawn } from '#core/scenario/grading.ts'
import type { Misconception, Scenario } from '#core/scenario.ts'
import { preloadScreen } from '#screens/later-screens.ts'
import { scenarioDesk } from '#screens/scenario/later-desk.ts'
import { startDrill } from '#state/drills.ts'
import { makeScenario, scenarioCard } from '../core/mock/exams.ts'
import { choice, line, numeric, ORDERING, scenarioOf } from '../core/scenario/made-scenarios.ts'
import { makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

const misconception: Misconception = {
  id: 'm-a',
  belief: line('Bad is good.'),
  truth: line('Bad is bad.'),
  pair: [line('bad'), line('good')],
  cues: [],
  sources: [],
}

// What is fetched later is there already: a test need not wait for it.
beforeAll(() => Promise.all([scenarioDesk.fetch(), ...['misconceptions', 'drill'].map(preloadScreen)]))

type Choices = {
  readonly cards?: readonly Card[]
  readonly scenarios?: readonly Scenario[]
  readonly commitFirst?: boolean
}

const CARD = scenarioCard('a', [1], { tags: ['gotcha'], trail: ['Where it belongs'] })

async function drilling({ cards = [CARD], scenarios, commitFirst = false }: Choices = {}) {
  const app = await openApp(cards, {
    scenarios: {
      scenarios: scenarios ?? cards.map(({ id }) => makeScenario(id)),
      misconceptions: [misconception],
    },
  })
  act(() => {
    app.store.getState().changeSetting({ name: 'commitFirst', value: commitFirst })
    startDrill(app.store, { query: { kind: 'all' }, order: 'due', missedDays: 7, length: { questions: 10 } })
  })
  await app.user.click(await screen.findByRole('button', { name: 'Continue' }))
  await screen.findByRole('region', { name: 'Question' })
  const answers = async () => (await app.store.getState().readLog()).filter((event) => event.type === 'answered')
  return { ...app, answers }
}

const press = (name: string) => screen.getByRole('button', { name })
const question = () => screen.getByRole('region', { name: 'Question' })
const answer = () => screen.queryByRole('region', { name: 'Answer' })
const right = () => screen.getByRole('radio', { name: /^right of/ })
const bad = () => screen.getByRole('radio', { name: /^bad of/ })
const verdict = () => within(answer() ?? document.body).getByRole('heading', { level: 2 })

/** A wrong one of makeScenario may be left out of the four; `bad` never is, for it has just four. */
async function answeredWrong() {
  const app = await drilling()
  await app.user.click(bad())
  await app.user.click(press('Check answer'))
  return app
}

describe('a scenario that is asked', () => {
  it('asks how sure the learner is before there are options', async () => {
    const { user, answers } = await drilling({ commitFirst: true })
    expect(question().textContent).toContain('Situation of a')
    expect(question().textContent).toContain('What about a?')
    expect(screen.queryByRole('radio')).toBeNull()
    await user.click(press('Fairly'))
    expect(screen.getAllByRole('radio')).toHaveLength(4)
    expect(screen.queryByRole('button', { name: 'Fairly' })).toBeNull()
    await user.click(right())
    await user.click(press('Check answer'))
    expect((await answers()).at(-1)).toMatchObject({ grade: 'good', given: { sure: 'fairly', right: true } })
    expect(answer()?.textContent).toContain('Counts as Good: you were fairly sure, quick (0 s)')
  })

  it('shows the options at once where the learner prefers that', async () => {
    const { user, answers } = await drilling()
    expect(screen.getAllByRole('radio')).toHaveLength(4)
    expect(screen.queryByText('How sure are you?')).toBeNull()
    await user.click(right())
    await user.click(press('Check answer'))
    expect((await answers()).at(-1)?.given).not.toHaveProperty('sure')
  })

  it('is checked only once it is answered', async () => {
    const { user } = await drilling()
    expect(press('Check answer')).toHaveProperty('disabled', true)
    await user.keyboard('{Enter}')
    expect(answer()).toBeNull()
    await user.click(right())
    expect(press('Check answer')).toHaveProperty('disabled', false)
  })

  it('does not tell beforehand what it is about', async () => {
    const { user } = await drilling()
    expect(screen.getByText('Scenario · multiple choice')).toBeDefined()
    expect(screen.queryByText('#gotcha')).toBeNull()
    expect(screen.queryByText('Where it belongs')).toBeNull()
    await user.click(right())
    await user.click(press('Check answer'))
    expect(screen.getByText('#gotcha')).toBeDefined()
    expect(screen.getByText('Where it belongs')).toBeDefined()
  })

  it('has the focus when it comes up, and at each of its stages', async () => {
    const { user } = await drilling({ commitFirst: true })
    expect(document.activeElement).toBe(question())
    await user.keyboard('3')
    expect(document.activeElement).toBe(question())
    await user.click(bad())
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(verdict())
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(question())
  })

  it('goes by keys alone', async () => {
    const two = [CARD, scenarioCard('b', [1])]
    const { user, answers, address } = await drilling({ cards: two, commitFirst: true })
    await user.keyboard('1')
    await user.keyboard('b')
    expect(screen.getAllByRole('radio')[1]).toHaveProperty('checked', true)
    await user.keyboard('4{Enter}')
    expect(await answers()).toMatchObject([{ given: { sure: 'unsure', answers: [{ type: 'choice' }] } }])
    await user.keyboard('d')
    expect(press('I disagree').getAttribute('aria-pressed')).toBe('true')
    await user.keyboard('d')
    expect(press('I disagree').getAttribute('aria-pressed')).toBe('false')
    await user.keyboard('{Enter}')
    expect(answer()).toBeNull()
    await user.keyboard('2a{Enter}u')
    expect(screen.getByText('How sure are you?')).toBeDefined()
    await user.keyboard('?')
    expect(within(screen.getByRole('dialog', { name: 'Keys' })).getByText(/How sure you are/)).toBeDefined()
    await user.keyboard('2')
    expect(screen.getByText('How sure are you?')).toBeDefined()
    await user.click(press('Close'))
    await user.keyboard('{Escape}')
    expect(address()).toBe('/')
  })

  it('comes between plain cards, and makes way for them', async () => {
    const app = await openApp([makeCard('fact'), CARD], { scenarios: { scenarios: [makeScenario('a')] } })
    await app.user.click(press('Start'))
    expect(question().textContent).toBe('What is fact?')
    await app.user.keyboard(' 3')
    expect((await screen.findByRole('region', { name: 'Question' })).textContent).toContain('Situation of a')
    await app.user.keyboard('u')
    expect(question().textContent).toBe('What is fact?')
  })

  it('can be skipped where its text is not in the deck', async () => {
    const app = await openApp([CARD, scenarioCard('b', [1])], { scenarios: { scenarios: [makeScenario('b')] } })
    app.store.getState().record({ type: 'sitting-started', sitting: 's', query: '', counts: true, cards: ['a', 'b'] })
    await app.user.click(await screen.findByRole('button', { name: 'Continue' }))
    expect(await screen.findByText('This scenario cannot be shown')).toBeDefined()
    await app.user.click(press('Skip'))
    expect(question().textContent).toContain('Situation of b')
  })

  it('says so when the scenarios cannot be fetched', async () => {
    const app = await openApp([CARD], { more: { scenarios: () => Promise.reject(new Error('no network')) } })
    const quiet = console.error
    console.error = () => undefined
    await app.user.click(press('Start'))
    expect(await screen.findByText('This screen has failed')).toBeDefined()
    expect(press('Export my data')).toBeDefined()
    console.error = quiet
  })
})

describe('a scenario that is answered', () => {
  it('says what was wrong, why of every option, and the belief behind it', async () => {
    const { answers } = await answeredWrong()
    expect(verdict().textContent).toBe('Wrong')
    const said = answer()?.textContent ?? ''
    expect(said).toContain('Counts as Again')
    for (const why of ['Why it is right', 'Why bad is wrong', 'Why worse is wrong', 'Why worst is wrong']) {
      expect(said).toContain(why)
    }
    expect(said).toContain('You may believe: Bad is good.')
    expect(said).toContain('In fact: Bad is bad.')
    expect(await answers()).toMatchObject([
      {
        card: 'a',
        grade: 'again',
        given: { answers: [{ type: 'choice', option: 'bad' }], right: false, misconceptions: ['m-a'] },
      },
    ])
  })

  it('leads to its note and to the contrast drill', async () => {
    const { user, address } = await answeredWrong()
    expect(screen.getByRole('link', { name: 'Read its note' }).getAttribute('href')).toBe('/notes/xgboost#a')
    await user.click(screen.getByRole('link', { name: /contrast drill/ }))
    expect(address()).toBe('/misconceptions')
    expect(await screen.findByText('Bad is good.')).toBeDefined()
  })

  it('can be replayed from what the log has of it', async () => {
    const scenario = scenarioOf(numeric({ answer: 'n * 2', mistakes: [], most: '100' }), {
      id: 'a',
      parameters: [{ name: 'n', from: 1, to: 40, step: 1 }],
      situation: [{ kind: 'paragraph', content: line('Twice {n}, please.') }],
    })
    const card = scenarioCard('a', [1], { outline: { type: 'numeric' } })
    const { user, answers } = await drilling({ cards: [card], scenarios: [scenario] })
    const n = Number(/Twice (\d+)/.exec(question().textContent ?? '')?.[1])
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), `${2 * n}{Enter}`)
    expect(verdict().textContent).toBe('Right')
    const [{ given } = {}] = await answers()
    const drawn = draw(scenario, given?.seed ?? 0)
    expect(drawn.ok && gradeDrawn(drawn.value, given?.answers ?? []).right).toBe(true)
  })

  it('counts as Hard where the learner was not sure of it', async () => {
    const { user } = await drilling({ commitFirst: true })
    await user.click(press('Unsure'))
    await user.click(right())
    await user.click(press('Check answer'))
    expect(answer()?.textContent).toContain('Counts as Hard: you were unsure, quick')
  })

  it('keeps its outcome up while it is flagged', async () => {
    const { user } = await answeredWrong()
    await user.keyboard('f')
    expect(verdict().textContent).toBe('Wrong')
    expect(screen.getByText('Flagged')).toBeDefined()
  })

  it('is asked again, as it was, once its answer is taken back', async () => {
    const { user, answers, store } = await drilling()
    const options = () => screen.getAllByRole('radio').map((option) => option.closest('label')?.textContent)
    const shown = options()
    await user.click(bad())
    await user.click(press('Check answer'))
    await user.click(press('Undo'))
    expect(answer()).toBeNull()
    expect(options()).toEqual(shown)
    expect(screen.getAllByRole('radio').some((option) => (option as HTMLInputElement).checked)).toBe(false)
    expect(store.getState().progress.misconceptions.size).toBe(0)
    expect(await answers()).toHaveLength(1)
  })

  it('comes back in another variant before the sitting ends, where it was wrong', async () => {
    const { user, answers } = await answeredWrong()
    await user.click(press('Next'))
    expect(question().textContent).toContain('Situation of a')
    await user.click(right())
    await user.click(press('Check answer'))
    await user.click(press('Next'))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sitting done')
    const seeds = (await answers()).map(({ given }) => given?.seed)
    expect(new Set(seeds).size).toBe(2)
  })
})

describe('a disagreement', () => {
  async function disagreeing() {
    const app = await answeredWrong()
    await app.user.click(press('I disagree'))
    const said = async () => (await app.store.getState().readLog()).filter((event) => event.type === 'disagreed')
    return { ...app, said, reason: () => screen.getByRole('textbox') }
  }

  it('is marked for the learner, with a reason that they may give', async () => {
    const { user, store, said, reason } = await disagreeing()
    expect(store.getState().progress.cards.get('a')?.disagreed).toBe(true)
    await user.type(reason(), 'The docs say otherwise.')
    await user.click(press('Next'))
    expect(await said()).toMatchObject([{ disagrees: true }, { disagrees: true, reason: 'The docs say otherwise.' }])
  })

  it('is found again by its filter', async () => {
    const { user, address } = await disagreeing()
    await user.keyboard('{Escape}')
    await user.click(screen.getAllByRole('link', { name: /^Drill/ })[0] as HTMLElement)
    await user.click(await screen.findByRole('link', { name: /You disagreed/ }))
    expect(address()).toBe('/drill?q=is%3Adisagreed')
    expect(screen.getByRole('status').textContent).toContain('1scenario')
  })

  it('takes every key while its reason is typed', async () => {
    const { user, said, reason } = await disagreeing()
    await user.type(reason(), 'dus?{Enter}f')
    expect(verdict().textContent).toBe('Wrong')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByText('Flagged')).toBeNull()
    await user.tab()
    expect((await said()).at(-1)).toMatchObject({ reason: 'dus?\nf' })
  })

  it('keeps its reason where the learner leaves by a key', async () => {
    const { user, said, reason } = await disagreeing()
    await user.type(reason(), 'It depends.{Escape}')
    expect((await said()).at(-1)).toMatchObject({ reason: 'It depends.' })
    expect(await said()).toHaveLength(2)
  })

  it('keeps its reason where a finger goes on, which takes no focus from the field on an iPhone', async () => {
    const { user, said, reason } = await disagreeing()
    await user.type(reason(), 'It depends.')
    fireEvent.click(press('Next'))
    expect((await said()).at(-1)).toMatchObject({ reason: 'It depends.' })
  })

  it('says a reason once, and none after it was withdrawn', async () => {
    const { user, store, said, reason } = await disagreeing()
    await user.type(reason(), 'It depends.')
    await user.tab()
    await user.type(reason(), ' Or not.')
    fireEvent.click(press('I disagree'))
    expect((await said()).map(({ disagrees, reason: why }) => [disagrees, why])).toEqual([
      [true, undefined],
      [true, 'It depends.'],
      [false, undefined],
    ])
    expect(store.getState().progress.cards.get('a')?.disagreed).toBeUndefined()
  })
})

describe('a case', () => {
  const questions = [
    { ...choice(), id: 'one', ask: line('Which one?') },
    { ...numeric(), id: 'two', ask: line('How many?') },
    { ...ORDERING, id: 'three', ask: line('In which order?') },
  ]
  const card = scenarioCard('a', [1], { outline: { type: 'case', questions: 3 } })
  const asking = (more: Choices = {}) =>
    drilling({ cards: [card], scenarios: [scenarioOf(questions, { id: 'a' })], ...more })
  const field = () => screen.getByRole('textbox', { name: 'Your answer' })

  it('shows all its questions before the learner says how sure they are', async () => {
    const { user } = await asking({ commitFirst: true })
    for (const ask of ['Which one?', 'How many?', 'In which order?']) expect(question().textContent).toContain(ask)
    await user.click(press('Sure'))
    expect(question().textContent).toContain('Question 1 of 3')
    expect(question().textContent).not.toContain('How many?')
  })

  it('goes from question to question, back too, and keeps what was answered', async () => {
    const { user, answers } = await asking()
    expect(screen.queryByRole('button', { name: 'Check answer' })).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Text of right' }))
    await user.click(press('Next question'))
    expect(press('Next question')).toHaveProperty('disabled', true)
    await user.type(field(), '99')
    await user.click(press('Back'))
    expect(screen.getByRole('radio', { name: 'Text of right' })).toHaveProperty('checked', true)
    await user.click(press('Next question'))
    expect(field()).toHaveProperty('value', '99')
    await user.click(press('Next question'))
    await user.click(press('This order is right'))
    await user.click(press('Check answer'))
    expect(verdict().textContent).toBe('Wrong')
    const [{ given } = {}] = await answers()
    expect(given?.answers).toMatchObject([
      { type: 'choice', option: 'right' },
      { type: 'numeric', value: 99 },
      { type: 'ordering' },
    ])
    // All or nothing; yet each question says what came of it.
    const said = answer()?.textContent ?? ''
    expect(said).toContain('Which one?Right')
    expect(said).toContain('How many?Right')
    expect(said).toContain('In which order?Wrong')
  })

  it('leaves digits and letters to the field that takes them', async () => {
    const { user, answers } = await asking()
    await user.keyboard('a{Enter}')
    await user.click(field())
    await user.keyboard('s1u2')
    expect(field()).toHaveProperty('value', 's1u2')
    await user.clear(field())
    await user.keyboard('99{Enter}')
    expect(question().textContent).toContain('Question 3 of 3')
    expect(await answers()).toEqual([])
  })
})

describe('a scenario while the sitting waits', () => {
  it('comes up once its text has arrived', async () => {
    let arrive: () => void = () => undefined
    const coming = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const app = await openApp([CARD], {
      more: { scenarios: () => coming.then(() => ({ scenarios: [makeScenario('a')], misconceptions: [] })) },
    })
    await app.user.click(press('Start'))
    await waitFor(() => expect(document.querySelector('[aria-busy]')).not.toBeNull())
    await act(async () => arrive())
    expect((await screen.findByRole('region', { name: 'Question' })).textContent).toContain('Situation of a')
  })
})
