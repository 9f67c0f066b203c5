// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Note } from '#core/deck.ts'
import { journalOf } from '#core/path/path-progress.ts'
import { addDays } from '#core/time.ts'
import { preloadScreen } from '#screens/later-screens.ts'
import { makeSubtopic, makeTopic, PATH } from '../core/path/made-path.ts'
import { FIRST_DAY, makeCard, paragraph } from '../makers.ts'
import { openApp } from './open-app.tsx'

const cards = [
  makeCard('ep-a'),
  makeCard('ep-b'),
  makeCard('ep-case', { kind: 'scenario', scenario: { type: 'choice', questions: 1, algorithms: [], services: [] } }),
]
const note: Note = {
  id: 'xgboost',
  path: 'notes/algorithms/xgboost.md',
  title: 'Endpoints at length',
  topic: 'xgboost',
  area: 'algorithms',
  tags: [],
  blocks: [paragraph('Fleets.')],
}
const lead = { notes: ['xgboost#ep-a'], cards: 'id:ep-*' }
const path = {
  ...PATH,
  areas: PATH.areas.map((area) => ({
    ...area,
    topics: area.topics.map((topic) =>
      topic.id === 'endpoints'
        ? makeTopic('endpoints', {
            ...lead,
            remark: 'Closed to new customers.',
            subtopics: [makeSubtopic('scaling', lead), makeSubtopic('plain')],
          })
        : topic,
    ),
  })),
}

async function onPath(at = '/path') {
  const app = await openApp(cards, { at, path, notes: [note] })
  await screen.findByRole('heading', { level: 1 })
  return { ...app, way: () => app.store.getState().progress.path }
}

const region = (name: string) => within(screen.getByRole('region', { name }))
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })

describe('the learning path', () => {
  it('is reached from Today, where the deck has one', async () => {
    await preloadScreen('path')
    const { user, address } = await openApp(cards, { path })
    await user.click(screen.getByRole('link', { name: /^Learning path/ }))
    await screen.findByRole('heading', { level: 1, name: 'Learning path' })
    expect(address()).toBe('/path')
  })

  it('is not offered where the deck has none, and its screen says so', async () => {
    await openApp(cards, { at: '/path' })
    expect(screen.getByText('This deck has no learning path')).toBeDefined()
  })

  it('begins with the first topic and goes on where it was left', async () => {
    const { user, address, store } = await onPath()
    expect(region('Where you are').getByText('About studio')).toBeDefined()
    await user.click(region('Where you are').getByRole('link', { name: 'Begin' }))
    expect(address()).toBe('/path/studio')
    store.getState().record({ type: 'topic-checked', topic: 'endpoints', parts: ['theory'], checked: true })
    await user.click(screen.getByRole('link', { name: 'Learning path' }))
    expect(region('Where you are').getByText('About endpoints')).toBeDefined()
    expect(region('Where you are').getByText('The scaling')).toBeDefined()
  })

  it('tells what was ticked beside what reviews prove', async () => {
    const { store, user } = await onPath('/path/endpoints')
    await user.click(box(/^Theory studied/))
    store.getState().record({ type: 'answered', card: 'ep-a', grade: 'good', tookMs: 1, sitting: 's', counts: true })
    const figure = async (name: string) => (await screen.findByText(name)).nextElementSibling?.textContent
    expect(await figure('Ticked by you')).toBe('25 % 1 of 4')
    expect(await figure('Proven by reviews')).toBe('33 % of 3 cards')
  })

  it('fits the weeks to the exam of the plan, and says kindly how one stands', async () => {
    const { store, user } = await onPath()
    expect(screen.getByText('You are on course.')).toBeDefined()
    const date = addDays(FIRST_DAY, 20)
    store
      .getState()
      .record(
        { type: 'plan-set', exam: 'mla-c02', date, weekdayMinutes: [20, 20, 20, 20, 20, 20, 20], daysOff: [] },
        { type: 'path-dated', start: addDays(FIRST_DAY, -40) },
      )
    expect(await screen.findByText(/^About \d+ \w+ behind the timeline\. No harm done/)).toBeDefined()
    expect(screen.getByText(/^11 Dec 2026 · mla-c02/)).toBeDefined()
    expect(screen.getByText('Now').parentElement?.textContent).toContain('24 Oct – 10 Dec 2026')

    await user.click(screen.getByRole('button', { name: 'Change the dates' }))
    await user.click(screen.getByRole('button', { name: 'As the path is meant' }))
    expect(screen.getByText('You are on course.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByText(/behind the timeline/)).toBeDefined()
  })

  it('takes an end of the learner’s own where there is no plan', async () => {
    const { user, way } = await onPath()
    await user.click(screen.getByRole('button', { name: 'Change the dates' }))
    const end = screen.getByLabelText('It ends before')
    await user.clear(end)
    await user.type(end, FIRST_DAY)
    expect(screen.getByText('It must end after it begins.')).toBeDefined()
    await user.clear(end)
    await user.type(end, '2027-01-10')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(way().dates).toEqual({ start: FIRST_DAY, end: '2027-01-10' })
    expect(screen.getByText('10 Jan 2027')).toBeDefined()
  })

  it('keeps milestones with the day on which they were reached', async () => {
    const { user, way } = await onPath()
    await user.click(box(/^First endpoint by/))
    expect(box(/^First endpoint reached on 21 Nov 2026/).checked).toBe(true)
    expect([...way().milestones.keys()]).toEqual(['first-endpoint'])
  })
})

describe('a topic of the path', () => {
  it('leads to its notes, its cards and its scenarios', async () => {
    await onPath('/path/endpoints')
    expect(screen.getByText('Closed to new customers.')).toBeDefined()
    const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(address('Endpoints at length')).toBe('/notes/xgboost#ep-a')
    expect(address('Read Endpoints at length')).toBe('/notes/xgboost#ep-a')
    expect(address('2 cards on The scaling')).toBe('/review?q=(id%3Aep-*)%20-is%3Ascenario')
    expect(address('1 scenario on The scaling')).toBe('/drill?q=id%3Aep-*')
    expect(address('Before About studio')).toBe('/path/studio')
  })

  it('is ticked part by part, or as a whole', async () => {
    const { user, way } = await onPath('/path/endpoints')
    await user.click(box('The scaling'))
    expect([...way().ticks.keys()]).toEqual(['endpoints/scaling'])
    await user.click(screen.getByRole('button', { name: 'Tick all of it' }))
    expect(way().ticks.size).toBe(4)
    expect(screen.queryByRole('button', { name: 'Tick all of it' })).toBeNull()
    await user.click(box('The scaling'))
    expect(box('The scaling').checked).toBe(false)
  })

  it('that is not on the path is not found', async () => {
    await onPath('/path/nowhere')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Not found')
  })
})

describe('the journal', () => {
  async function written(text: string) {
    const app = await onPath()
    await app.user.click(screen.getByRole('button', { name: 'Write an entry' }))
    await app.user.click(screen.getByLabelText('Entry'))
    await app.user.paste(text)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    return app
  }

  it('keeps an entry with its day, and shows its Markdown', async () => {
    const { way } = await written('A **first** endpoint\n\n- it answers')
    expect(journalOf(way())).toMatchObject([{ on: FIRST_DAY, text: 'A **first** endpoint\n\n- it answers' }])
    const entry = within(screen.getByRole('article', { name: 'Saturday 21 November' }))
    expect((await entry.findByText('first')).tagName).toBe('STRONG')
    expect(entry.getByRole('listitem').textContent).toBe('it answers')
  })

  it('never makes HTML of an entry, and leads nowhere but to the web', async () => {
    await written('<img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](https://example.org)')
    const entry = screen.getByRole('article')
    const link = await within(entry).findByRole('link', { name: 'b' })
    expect(link.getAttribute('href')).toBe('https://example.org')
    expect(within(entry).queryByRole('link', { name: 'a' })).toBeNull()
    expect(entry.querySelector('img')).toBeNull()
  })

  it('lets an entry be changed, deleted, and brought back', async () => {
    const { user, way } = await written('Frist')
    await user.click(screen.getByRole('button', { name: 'Edit' }))
    await user.clear(screen.getByLabelText('Entry'))
    await user.type(screen.getByLabelText('Entry'), 'First')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(journalOf(way()).map(({ text }) => text)).toEqual(['First'])
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    expect(screen.queryByRole('article')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('First')).toBeDefined()
  })

  it('shows the newest five at first', async () => {
    const { store, user } = await onPath()
    const entry = (place: number) =>
      ({ type: 'journal-written', entry: `e${place}`, on: addDays(FIRST_DAY, -place), text: `Day ${place}` }) as const
    store.getState().record(...Array.from({ length: 7 }, (_, place) => entry(place)))
    expect(await screen.findAllByRole('article')).toHaveLength(5)
    await user.click(screen.getByRole('button', { name: 'Show all 7 entries' }))
    expect(screen.getAllByRole('article')).toHaveLength(7)
  })
})
