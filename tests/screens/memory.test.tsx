// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { GRADES } from '#core/grade.ts'
import { addDays } from '#core/time.ts'
import { preloadScreen } from '#screens/later-screens.ts'
import { makeHistory, QUICK_FORGETTER } from '../core/memory/made-history.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'
import { descriptionOf, openApp } from './open-app.tsx'

const cards = ['a', 'b', 'c'].map((id) => makeCard(id, { tags: id === 'a' ? ['gotcha'] : ['exam-tip'] }))

/** The options after some answers: `a` and `b` were known three days ago, `c` is new. */
async function atMemory(at = '/memory') {
  const app = await openApp(cards, { at })
  const answer = (card: string) =>
    makeEvent(
      { type: 'answered', card, grade: 'easy', tookMs: 9_000, sitting: 's', counts: true },
      { days: -3, device: 'laptop' },
    )
  await app.store.getState().mergeLog([answer('a'), answer('b')])
  await screen.findByRole('heading', { level: 1, name: 'Memory' })
  const due = (card: string) => app.store.getState().progress.cards.get(card)?.due
  return { ...app, due, settings: () => app.store.getState().progress.settings }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const radio = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name })

describe('Memory', () => {
  it('is found from the settings', async () => {
    await preloadScreen('memory')
    const { user } = await openApp(cards, { at: '/settings' })
    await user.click(await screen.findByRole('link', { name: /^Memory/ }))
    await screen.findByRole('heading', { level: 1, name: 'Memory' })
  })

  it('sets every option of how cards come back', async () => {
    const { user, settings } = await atMemory()
    await user.click(button('More: Desired retention'))
    await user.click(radio('Sunday', 'None'))
    await user.click(radio('Even out busy days', 'Even out'))
    await user.click(radio('Cards that are due', 'Exam weight'))
    await user.click(radio('New cards', 'Random'))
    await user.click(radio('New cards come', 'After'))
    await user.click(radio('Cards from the same line of a note', 'Together'))
    await user.click(radio('A card forgotten again and again', 'Suspend it'))
    await user.click(button('Less: Is a leech once forgotten'))
    expect(settings()).toMatchObject({
      retention: 0.91,
      easyDays: ['full', 'full', 'full', 'full', 'full', 'full', 'none'],
      balance: true,
      dueOrder: 'weight',
      newOrder: 'random',
      newAmong: 'last',
      burySiblings: false,
      leechAction: 'suspend',
      leechLapses: 7,
    })
  })

  it('takes up to three learning steps, and gives them up again', async () => {
    const { user, settings } = await atMemory()
    for (const _ of [1, 2, 3]) await user.click(button('Add a step'))
    expect(screen.queryByRole('button', { name: 'Add a step' })).toBeNull()
    await user.click(button('More: First step'))
    expect(settings().learningSteps).toEqual([2, 10, 30])
    for (const _ of [1, 2, 3]) await user.click(button('Remove the last'))
    expect(settings().learningSteps).toEqual([])
  })

  it('gives a tag a retention of its own, and takes it away again', async () => {
    const { user, settings } = await atMemory()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Add a tag' }), 'gotcha')
    await user.click(button('More: #gotcha'))
    expect(settings().tagRetentions).toEqual([{ tag: 'gotcha', retention: 0.91 }])
    await user.click(button('Remove #gotcha'))
    expect(settings().tagRetentions).toEqual([])
  })

  it('says what each retention costs, and which one is chosen', async () => {
    const { user } = await atMemory()
    expect(screen.getByRole('img', { name: /^Minutes a day. At 90 %/ })).toBeDefined()
    await user.click(button('More: Desired retention'))
    expect(await screen.findByRole('img', { name: /^Minutes a day. At 91 %/ })).toBeDefined()
    expect(screen.getByRole('rowheader', { name: '91 % (yours)' })).toBeDefined()
    expect(screen.getAllByRole('rowheader')).toHaveLength(12)
  })

  it('says what rescheduling would do, does it, and takes it back', async () => {
    const { user, due } = await atMemory()
    const before = due('a')
    expect(screen.getByText('Every card comes back when these settings say.')).toBeDefined()
    await user.click(button('Less: Desired retention'))
    screen.getByText('It would bring 2 cards later; none would become due today.')
    await user.click(button('Reschedule 2 cards'))
    expect(screen.getByText('2 cards rescheduled')).toBeDefined()
    expect((due('a') ?? '') > (before ?? '')).toBe(true)
    await user.click(button('Undo'))
    expect(due('a')).toBe(before)
  })

  it('reschedules a tag by its own retention', async () => {
    const { user, due } = await atMemory()
    const before = due('b')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Add a tag' }), 'gotcha')
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) await user.click(button('More: #gotcha'))
    await user.click(button('Reschedule 1 card'))
    expect((due('a') ?? '') < (before ?? '')).toBe(true)
    expect(due('b')).toBe(before)
  })

  it('forgets the cards of a filter, and takes it back', async () => {
    const { user, reps } = await atMemory()
    await user.type(screen.getByRole('combobox', { name: 'Cards of a filter' }), '#gotcha')
    screen.getByText(/1 card found, 1 of them answered before/)
    await user.click(button('Forget …'))
    await user.click(button('Forget 1 card'))
    expect([reps('a'), reps('b')]).toEqual([0, 1])
    await user.click(button('Undo'))
    expect(reps('a')).toBe(1)
  })

  it('makes the cards of a filter due on a day, and takes it back', async () => {
    const { user, due } = await atMemory()
    const before = due('b')
    screen.getByText(/3 cards found, 2 of them answered before/)
    await user.click(button('Set due …'))
    await user.click(button('Tomorrow'))
    await user.click(button('Set due for 2 cards'))
    expect([due('a'), due('b'), due('c')]).toEqual([addDays(FIRST_DAY, 1), addDays(FIRST_DAY, 1), undefined])
    await user.click(button('Undo'))
    expect(due('b')).toBe(before)
  })

  it('shows on the grades what the options do', async () => {
    const { user, store } = await openApp([makeCard('a')])
    store.getState().changeSetting({ name: 'learningSteps', value: [5, 90] })
    await user.click(button('Start'))
    await user.click(button('Show answer'))
    expect(descriptionOf(button('Again'))).toBe('5 min')
    expect(descriptionOf(button('Good'))).toMatch(/day/)
    await user.click(button('Again'))
    await user.click(button('Show answer'))
    expect(['Again', 'Hard', 'Good'].map((name) => descriptionOf(button(name)))).toEqual(['5 min', '5 min', '1.5 h'])
    expect(descriptionOf(button('Easy'))).toMatch(/day/)
  })
})

describe('Optimise on my answers', () => {
  const history = makeHistory(2_000, QUICK_FORGETTER)
  const log = history.cards.map((card, place) =>
    makeEvent(
      {
        type: 'answered',
        card: `c${card}`,
        grade: GRADES[(history.grades[place] ?? 3) - 1] ?? 'good',
        tookMs: 5_000,
        sitting: 's',
        counts: true,
      },
      { days: (history.days[place] ?? 0) - 400, ms: place, device: 'laptop' },
    ),
  )

  it('fits the memory, shows before and after, takes it and gives it back', async () => {
    const { user, store } = await openApp(cards, { at: '/memory' })
    await store.getState().mergeLog(log)
    await user.click(await screen.findByRole('button', { name: 'Optimise' }))
    const table = await screen.findByRole('table', { name: /foretold/ })
    expect(within(table).getAllByRole('row')).toHaveLength(4)
    const before = store.getState().progress.cards.get('c3')?.memory
    await user.click(button('Use it'))
    const { memory } = store.getState().progress.settings
    expect(memory.targets).toBeGreaterThan(500)
    expect(memory.logLoss?.after).toBeLessThan(memory.logLoss?.before ?? 0)
    await expect.poll(() => store.getState().progress.cards.get('c3')?.memory).not.toEqual(before)
    await screen.findByText(/Your memory was fitted to/)

    await user.click(button('Undo'))
    await expect.poll(() => store.getState().progress.cards.get('c3')?.memory).toEqual(before)
    await screen.findByText(/like that of most people/)
  })

  it('says what is missing when there are too few answers', async () => {
    const { user } = await atMemory()
    await user.click(button('Optimise'))
    await screen.findByText(/at least 8 are needed/)
    expect(screen.queryByRole('button', { name: 'Use it' })).toBeNull()
  })
})
