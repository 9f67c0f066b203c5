// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { startToday } from '#state/todays-sitting.ts'
import { makeCard, makeEvent } from '../makers.ts'
import { descriptionOf, openApp } from './open-app.tsx'

const cards = ['a', 'b', 'c'].map((id) => makeCard(id))

async function studying() {
  const app = await openApp(cards, { at: '/' })
  await app.user.click(screen.getByRole('button', { name: 'Start' }))
  return app
}

const question = () => screen.getByRole('region', { name: 'Question' })
const answer = () => screen.queryByRole('region', { name: 'Answer' })

describe('a sitting', () => {
  it('shows the question alone, and grades only once the answer was seen', async () => {
    const { user } = await studying()
    expect(question().textContent).toBe('What is a?')
    expect(answer()).toBeNull()
    expect(screen.queryByRole('button', { name: 'Good' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show answer' }))
    expect(answer()?.textContent).toBe('It is a.')
    await user.click(screen.getByRole('button', { name: 'Good' }))
    expect(question().textContent).toBe('What is b?')
    expect(answer()).toBeNull()
  })

  it('describes each grade by when the card would come back', async () => {
    const { user } = await studying()
    await user.click(screen.getByRole('button', { name: 'Show answer' }))
    expect(descriptionOf(screen.getByRole('button', { name: 'Again' }))).toBe('1 min')
    expect(descriptionOf(screen.getByRole('button', { name: 'Easy' }))).toMatch(/^\d+ days$/)
  })

  it('goes by keys alone', async () => {
    const { user, reps } = await studying()
    await user.keyboard(' ')
    expect(answer()).not.toBeNull()
    await user.keyboard(' ')
    expect(reps('a')).toBe(1)
    await user.keyboard('{Enter}2')
    expect(reps('b')).toBe(1)
    await user.keyboard('u')
    expect(reps('b')).toBe(0)
    expect(question().textContent).toBe('What is b?')
    await user.keyboard('s')
    expect(question().textContent).toBe('What is c?')
  })

  it('does not grade by a key before the answer is up', async () => {
    const { user, reps } = await studying()
    await user.keyboard('3')
    expect(reps('a')).toBe(0)
    expect(question().textContent).toBe('What is a?')
  })

  it('brings the focus to the side that is up', async () => {
    const { user } = await studying()
    expect(document.activeElement).toBe(question())
    await user.keyboard(' ')
    expect(document.activeElement).toBe(answer())
  })

  it('turns at a tap on the card, and not back', async () => {
    const { user } = await studying()
    await user.click(question())
    expect(answer()).not.toBeNull()
    await user.click(question())
    expect(answer()).not.toBeNull()
  })

  it('says where it is and what is saved', async () => {
    const { user, written } = await studying()
    await user.keyboard(' 3')
    await written()
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved'))
    expect(screen.getByText(/2 of 3/)).toBeDefined()
  })

  it('is kept open by Escape, and goes on from Today', async () => {
    const { user, address } = await studying()
    await user.keyboard(' 3{Escape}')
    expect(address()).toBe('/')
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    expect(question().textContent).toBe('What is b?')
  })

  it('puts a card aside from its menu, and undo brings it back', async () => {
    const { user, store } = await studying()
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Suspend' }))
    expect(store.getState().progress.cards.get('a')?.suspended).toBe(true)
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(question().textContent).toBe('What is a?')
  })

  it('tells what is known of a card, its answers included', async () => {
    const { user } = await studying()
    await user.keyboard(' 1')
    // The card graded again is the last one left once the others are skipped.
    await user.keyboard('ssi')
    const dialog = screen.getByRole('dialog', { name: 'Card info' })
    expect(await within(dialog).findByText('Again', { selector: 'td[class]' })).toBeDefined()
    expect(within(dialog).getByText('21 Nov 2026', { selector: 'td' })).toBeDefined()
    expect(within(dialog).getByText(/^1 answer; recall is \d+ % today and \d+ % on /)).toBeDefined()
    await user.keyboard('s')
    expect(question().textContent).toBe('What is a?')
  })

  it('ends with what came of it, undo still at hand', async () => {
    const { user, store, address } = await studying()
    await user.keyboard(' 3 3 4')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sitting done')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(question().textContent).toBe('What is c?')
    await user.keyboard(' 4')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(address()).toBe('/')
    expect(store.getState().progress.sittings.size).toBe(0)
    expect(screen.getByRole('heading', { name: 'All done for today' })).toBeDefined()
  })

  it('goes back to Today when there is none', async () => {
    const { address } = await openApp(cards, { at: '/review' })
    expect(address()).toBe('/')
  })

  it('keeps the screen awake only while a card is up', async () => {
    const calls: string[] = []
    const lock = { hold: () => calls.push('hold'), release: () => calls.push('release') }
    const { user } = await openApp([makeCard('a')], { more: { screenLock: lock } })
    await user.click(screen.getByRole('button', { name: 'Start' }))
    await user.keyboard(' 3')
    expect(calls).toEqual(['hold', 'release'])
  })

  it('asks the browser to keep the data once a sitting is finished, not before', async () => {
    let asked = 0
    const disk = {
      promised: async () => 'unknown' as const,
      room: async () => undefined,
      askToKeep: async () => {
        asked += 1
        return 'kept' as const
      },
    }
    const { user } = await openApp([makeCard('a')], { more: { disk } })
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(asked).toBe(0)
    await user.keyboard(' 3')
    expect(asked).toBe(1)
  })

  it('lets a card that left the deck be skipped', async () => {
    const { user, store } = await openApp(cards)
    store.getState().record({ type: 'sitting-started', sitting: 's', query: '', counts: true, cards: ['gone', 'a'] })
    await user.click(await screen.findByRole('button', { name: 'Continue' }))
    await user.click(screen.getByRole('button', { name: 'Skip' }))
    expect(question().textContent).toBe('What is a?')
  })
})

describe('a leech', () => {
  it('is told of when the sitting is done, and comes back by undo', async () => {
    const { user, store } = await openApp([makeCard('a')])
    const answer = { type: 'answered', card: 'a', grade: 'good', tookMs: 1, sitting: 's', counts: true } as const
    await store.getState().mergeLog([makeEvent(answer, { days: -9, device: 'laptop' })])
    store.getState().changeSetting({ name: 'leechLapses', value: 1 })
    store.getState().changeSetting({ name: 'leechAction', value: 'suspend' })
    await user.click(await screen.findByRole('button', { name: 'Start' }))
    await user.keyboard(' 1')
    expect(screen.getByText(/A leech was suspended/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByRole('button', { name: 'Show answer' })).toBeDefined()
  })
})

describe('setting up a sitting', () => {
  const tagged = [makeCard('a', { tags: ['gotcha'] }), makeCard('b', { tags: ['exam-tip'] }), makeCard('c')]

  it('says how many cards it has before it starts, and brings just those', async () => {
    const { user, store, address } = await openApp(tagged, { at: '/review?q=%23gotcha' })
    expect(screen.getByRole('radio', { name: 'Due and new · 1' })).toBeDefined()
    expect(screen.getByRole('status').textContent).toContain('1card in this sitting')
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(address()).toBe('/review')
    expect(question().textContent).toBe('What is a?')
    expect(store.getState().progress.sittings.get('phone')).toMatchObject({ query: '#gotcha', cards: ['a'] })
  })

  it('leaves the schedule alone in a cram', async () => {
    const { user, store, reps } = await openApp(tagged, { at: '/review?q=%23gotcha' })
    await user.click(screen.getByRole('radio', { name: /^Cram/ }))
    await user.click(screen.getByRole('button', { name: 'Start' }))
    await user.keyboard(' 3')
    expect(reps('a')).toBe(0)
    expect(await store.getState().readLog()).toContainEqual(
      expect.objectContaining({ type: 'answered', counts: false }),
    )
  })

  it('shows where a filter cannot be read, and starts nothing', async () => {
    await openApp(tagged, { at: `/review?q=${encodeURIComponent('#gotcha is:du')}` })
    const problem = screen.getByText(/Did you mean is:due/)
    expect(problem.parentElement?.querySelector('pre')?.textContent).toBe(`#gotcha is:du\n${' '.repeat(11)}^`)
    expect(screen.getByRole('button', { name: 'Start' })).toHaveProperty('disabled', true)
  })

  it('changes the filter by its chips: with, only, without, off', async () => {
    const { user } = await openApp(tagged, { at: '/review?q=%23gotcha' })
    const filter = screen.getByRole('combobox', { name: 'Filter' })
    await user.click(screen.getByRole('button', { name: /#exam-tip/ }))
    expect(filter).toHaveProperty('value', '#gotcha or #exam-tip')
    await user.click(screen.getByRole('button', { name: /#exam-tip with/ }))
    expect(filter).toHaveProperty('value', '#gotcha #exam-tip')
    await user.click(screen.getByRole('button', { name: /#exam-tip only/ }))
    expect(filter).toHaveProperty('value', '#gotcha -#exam-tip')
    await user.click(screen.getByRole('button', { name: /#exam-tip without/ }))
    expect(filter).toHaveProperty('value', '#gotcha')
  })

  it('goes on with the open sitting of the same filter', async () => {
    const two = [makeCard('a', { tags: ['gotcha'] }), makeCard('b', { tags: ['gotcha'] })]
    const { user, address } = await openApp(two, { at: '/review?q=%23gotcha' })
    await user.click(screen.getByRole('button', { name: 'Start' }))
    const first = question().textContent
    await user.keyboard(' 3{Escape}')
    await user.click(screen.getByRole('link', { name: /^#gotcha/ }))
    expect(address()).toBe('/review')
    expect(question().textContent).not.toBe(first)
  })

  it('says that another sitting is left by starting', async () => {
    const { user } = await openApp(tagged)
    await user.click(screen.getByRole('button', { name: 'Start' }))
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('link', { name: /^#gotcha/ }))
    expect(screen.getByText(/Another sitting is open/)).toBeDefined()
  })

  it('sets up a sitting on every card beside what Today has begun', async () => {
    const { store } = await openApp(tagged, { at: '/review?q=' })
    startToday(store)
    expect(await screen.findByRole('button', { name: 'Start' })).toBeDefined()
  })

  it('brings suspended cards back on request', async () => {
    const put = [makeCard('a', { tags: ['gotcha'], startsSuspended: true })]
    const { user } = await openApp(put, { at: '/review?q=%23gotcha' })
    expect(screen.getByRole('button', { name: 'Start' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: 'Bring back 1 suspended card' }))
    expect(screen.getByRole('button', { name: 'Start' })).toHaveProperty('disabled', false)
  })
})

describe('a card whose world has changed', () => {
  const aged = makeCard('a', {
    checkedOn: '2025-01-10',
    services: [
      { name: 'SageMaker Debugger', status: 'closed', since: '2026-07-30', leftBy: [] },
      { name: 'SageMaker Neo', status: 'current', leftBy: ['mla-c02'] },
    ],
  })

  it('says so with its answer, and not before', async () => {
    const { user } = await openApp([aged], { at: '/' })
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(screen.queryByRole('complementary', { name: 'Notice' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show answer' }))
    const notice = within(screen.getByRole('complementary', { name: 'Notice' }))
    expect(notice.getByText('SageMaker Debugger is closed to new customers since 30 Jul 2026.')).toBeDefined()
    expect(notice.getByText('MLA-C02 no longer asks about SageMaker Neo.')).toBeDefined()
    expect(notice.getByText(/^Checked 10 Jan 2025, more than a year ago/)).toBeDefined()
  })

  it('says nothing where all is as it was', async () => {
    const { user } = await studying()
    await user.click(screen.getByRole('button', { name: 'Show answer' }))
    expect(screen.queryByRole('complementary', { name: 'Notice' })).toBeNull()
  })
})
