// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Card, Exam } from '#core/deck.ts'
import type { Grade } from '#core/grade.ts'
import type { Edges } from '#screens/edges.ts'
import { preloadScreen } from '#screens/later-screens.ts'
import { scenarioDesk } from '#screens/scenario/later-desk.ts'
import { openSitting } from '#state/selectors.ts'
import { makeExam, makeScenario, scenarioCard } from '../core/mock/exams.ts'
import { makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

beforeAll(() => Promise.all([scenarioDesk.fetch(), preloadScreen('drill')]))

const asks = (...algorithms: string[]) => ({ outline: { algorithms } })

const CARDS = [
  makeCard('fact'),
  scenarioCard('a', [1], { tags: ['gotcha'], topic: 'xgboost', ...asks('xgboost') }),
  scenarioCard('b', [2], { tags: ['gotcha', 'exam-tip'], topic: 'xgboost', ...asks('xgboost', 'linear-learner') }),
  scenarioCard('c', [2], { topic: 'deployment' }),
  scenarioCard('d', [2], { topic: 'deployment', domains: ['mla-c02/2', 'old/1'] }),
]

const EXAMS: readonly Exam[] = [
  { ...makeExam({ weights: [100] }), id: 'old', code: 'OLD-1' },
  makeExam({ weights: [60, 40] }),
]

type Choices = {
  readonly q?: string
  readonly cards?: readonly Card[]
  /** Instead of one for each card. */
  readonly scenarios?: Edges['scenarios']
}

async function visiting({ q, cards = CARDS, scenarios }: Choices = {}) {
  const app = await openApp(cards, {
    at: q === undefined ? '/drill' : `/drill?q=${encodeURIComponent(q)}`,
    exams: EXAMS,
    scenarios: { scenarios: cards.map(({ id }) => makeScenario(id)) },
    ...(scenarios && { more: { scenarios } }),
  })
  const answered = (card: string, grade: Grade) =>
    act(() => {
      const { store } = app
      store.getState().record({ type: 'answered', card, grade, tookMs: 9_000, sitting: 's', counts: true })
    })
  return { ...app, answered, sitting: () => openSitting(app.store.getState()) }
}

const radio = (name: string | RegExp) => screen.getByRole('radio', { name })
const promised = () => screen.getByRole('status').querySelector('strong')?.textContent
const query = () => screen.getByRole('status').querySelector('code')?.textContent
const start = () => screen.getByRole('button', { name: 'Start' })

describe('setting up a drill', () => {
  it('says how many scenarios it has, and brings so many', async () => {
    const { user, sitting, address } = await visiting()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Drill')
    expect(promised()).toBe('4')
    await user.click(start())
    expect(address()).toBe('/review')
    expect(sitting()?.cards.toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect((await screen.findByRole('region', { name: 'Question' })).textContent).toContain('Situation of')
  })

  it('has its first question ready when it starts', async () => {
    let isFetched = false
    const { user } = await visiting({
      scenarios: async () => {
        isFetched = true
        return { scenarios: CARDS.map(({ id }) => makeScenario(id)), misconceptions: [] }
      },
    })
    expect(isFetched).toBe(true)
    await user.click(start())
    expect(screen.getByRole('region', { name: 'Question' })).toBeDefined()
  })

  it('is of as many questions as the learner chooses', async () => {
    const cards = Array.from({ length: 30 }, (_, place) => scenarioCard(`s${place}`, [1]))
    const { user, sitting } = await visiting({ cards })
    expect(promised()).toBe('10')
    await user.click(radio('all'))
    expect(promised()).toBe('30')
    await user.click(radio('5'))
    expect(promised()).toBe('5')
    await user.click(start())
    expect(sitting()?.cards).toHaveLength(5)
  })

  it('is of as many minutes as the learner chooses', async () => {
    const { user, sitting } = await visiting()
    await user.click(radio('By minutes'))
    await user.click(radio('20 min'))
    expect(screen.getByRole('status').textContent).toContain('4scenarios to choose from, for 20 minutes')
    await user.click(start())
    expect(sitting()).toMatchObject({ minutes: 20 })
    expect(await screen.findByText(/0 done, 20 min left/)).toBeDefined()
  })

  it('is of a domain, and says how well each would go', async () => {
    const { user, sitting, answered } = await visiting()
    expect(radio(/^1 Domain 1/).closest('label')?.textContent).toContain('0 of 1 met')
    await answered('a', 'good')
    expect(radio(/^1 Domain 1/).closest('label')?.textContent).toContain('1 of 1 met · 100 % would be right')
    await user.click(radio(/^2 Domain 2/))
    expect(promised()).toBe('3')
    await user.click(radio('All domains'))
    expect(promised()).toBe('4')
    await user.click(radio(/^1 Domain 1/))
    await user.click(start())
    expect(sitting()).toMatchObject({ query: 'is:scenario domain:mla-c02/1', cards: ['a'] })
  })

  it('shows the exam that most is asked of first, and lets go of a domain with its exam', async () => {
    const { user } = await visiting()
    expect(radio('MLA-C02')).toHaveProperty('checked', true)
    await user.click(radio(/^2 Domain 2/))
    await user.click(radio('OLD-1'))
    expect(radio('All domains')).toHaveProperty('checked', true)
    expect(promised()).toBe('4')
    await user.click(radio(/^1 Domain 1/))
    expect(query()).toBe('is:scenario domain:old/1')
    expect(promised()).toBe('1')
  })

  it('is of a tag, a topic, an algorithm, each said with how many there are', async () => {
    const { user, sitting } = await visiting()
    const field = (name: string) => screen.getByRole('combobox', { name })
    const options = (name: string) => [...field(name).querySelectorAll('option')].map(({ textContent }) => textContent)
    expect(options('Tag')).toEqual(['any', '#gotcha · 2', '#exam-tip · 1'])
    expect(options('Topic')).toEqual(['any', 'deployment · 2', 'xgboost · 2'])
    expect(options('Algorithm')).toEqual(['any', 'xgboost · 2', 'linear-learner · 1'])
    await user.selectOptions(field('Tag'), 'gotcha')
    await user.selectOptions(field('Topic'), 'xgboost')
    await user.selectOptions(field('Algorithm'), 'linear-learner')
    expect(promised()).toBe('1')
    await user.selectOptions(field('Tag'), '')
    await user.click(start())
    expect(sitting()).toMatchObject({ query: 'is:scenario topic:xgboost algorithm:linear-learner', cards: ['b'] })
  })

  it('begins with the query of its address, and can leave out what it has no choice for', async () => {
    const { user } = await visiting({ q: 'domain:mla-c02/2 #gotcha (is:new or is:due) -#core' })
    expect(radio(/^2 Domain 2/)).toHaveProperty('checked', true)
    expect(screen.getByRole('combobox', { name: 'Tag' })).toHaveProperty('value', 'gotcha')
    expect(screen.getByText('(is:new or is:due) -#core')).toBeDefined()
    expect(promised()).toBe('1')
    await user.click(screen.getByRole('button', { name: 'Leave out' }))
    expect(screen.queryByText('(is:new or is:due) -#core')).toBeNull()
    expect(query()).toBe('is:scenario domain:mla-c02/2 #gotcha')
  })

  it('shows a tag that no scenario has, and finds none', async () => {
    await visiting({ q: '#hands-on' })
    expect(screen.getByRole('combobox', { name: 'Tag' })).toHaveProperty('value', 'hands-on')
    expect(start()).toHaveProperty('disabled', true)
    expect(screen.getByText('No scenario is found by this filter.')).toBeDefined()
  })

  it('shows where a filter cannot be read', async () => {
    const { user } = await visiting({ q: '#gotcha domain:two' })
    expect(screen.getByText(/wants a number/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Choose anew' }))
    expect(promised()).toBe('4')
  })

  it('says that a sitting is open, which starting leaves', async () => {
    const { user, address } = await visiting()
    await user.click(start())
    await screen.findByRole('region', { name: 'Question' })
    await user.keyboard('{Escape}')
    await user.click(screen.getAllByRole('link', { name: /^Drill/ })[0] as HTMLElement)
    expect(screen.getByText(/A sitting is open/)).toBeDefined()
    await user.click(screen.getByRole('link', { name: 'Continue it' }))
    expect(address()).toBe('/review')
  })

  it('says so where the deck has no scenarios', async () => {
    await visiting({ cards: [makeCard('fact')] })
    expect(screen.getByText('This deck has no scenarios')).toBeDefined()
  })
})

describe('which scenarios a drill brings', () => {
  it('can be those never seen', async () => {
    const { user, answered, sitting } = await visiting()
    await answered('a', 'good')
    await user.click(radio('Never seen'))
    expect(promised()).toBe('3')
    for (const card of ['b', 'c', 'd']) await answered(card, 'good')
    expect(start()).toHaveProperty('disabled', true)
    expect(screen.getByText('You have met all of these.')).toBeDefined()
    expect(sitting()).toBeUndefined()
  })

  it('can be the weakest of those met before', async () => {
    const { user, answered, sitting } = await visiting()
    await user.click(radio('Weakest'))
    expect(screen.getByText('You have met none of these yet.')).toBeDefined()
    await answered('a', 'easy')
    await answered('b', 'again')
    expect(promised()).toBe('2')
    await user.click(start())
    expect(sitting()?.cards).toHaveLength(2)
  })

  it('can be those missed within some days', async () => {
    const { user, answered, pass, store, sitting } = await visiting()
    await user.click(radio('Missed'))
    expect(screen.getByText('No scenario found here was answered wrong in these days.')).toBeDefined()
    await answered('a', 'again')
    await answered('b', 'good')
    expect(promised()).toBe('1')
    pass(7 * 24 * 60 * 60_000)
    act(() => store.getState().refreshDay())
    expect(promised()).toBe('0')
    await user.click(screen.getByRole('button', { name: 'More: Within the last days' }))
    expect(promised()).toBe('1')
    await user.click(start())
    expect(sitting()).toMatchObject({ query: 'is:scenario missed:8', cards: ['a'] })
  })
})

describe('beside the drill', () => {
  it('leads to mocks, to misconceptions, and to what the learner disagreed with', async () => {
    const { user, store, address } = await visiting()
    expect(screen.getByRole('link', { name: /Mock exam/ }).getAttribute('href')).toBe('/mock')
    expect(screen.getByText('What your wrong answers give away')).toBeDefined()
    expect(screen.queryByRole('link', { name: /You disagreed/ })).toBeNull()
    const given = { seed: 1, answers: [], right: false, misconceptions: ['m-a', 'other'] }
    act(() => {
      store
        .getState()
        .record(
          { type: 'answered', card: 'a', grade: 'again', tookMs: 9_000, sitting: 's', counts: true, given },
          { type: 'disagreed', card: 'b', disagrees: true },
        )
    })
    expect(screen.getByText('2 beliefs to beat')).toBeDefined()
    await user.click(screen.getByRole('link', { name: /You disagreed/ }))
    expect(address()).toBe('/drill?q=is%3Adisagreed')
    expect(promised()).toBe('1')
    expect(screen.getByText('is:disagreed')).toBeDefined()
  })
})
