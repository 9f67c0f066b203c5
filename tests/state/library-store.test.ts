import { describe, expect, it } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import type { Repository } from '#storage/repository.ts'
import { makeCard, makeEvent } from '../makers.ts'
import { createDesk } from './desk.ts'

const cards = [makeCard('a'), makeCard('b')]
const answer = (card: string) =>
  ({ type: 'answered', card, grade: 'good', tookMs: 1_000, sitting: 's', counts: true }) as const

/** A repository whose disk refuses so many writes before it works again. */
function stubborn(refusals: number): Repository {
  const repository = createMemoryRepository()
  let left = refusals
  return {
    ...repository,
    append: async (events) => {
      if (left-- > 0) throw new Error('The disk is full.')
      return repository.append(events)
    },
  }
}

describe('the library', () => {
  it('says that an answer is not saved until the disk has it', async () => {
    const { store, written } = await createDesk(cards)
    store.getState().record(answer('a'))
    expect(store.getState().saving.unsaved).toBe(1)
    await written()
    expect(store.getState().saving).toEqual({ unsaved: 0 })
  })

  it('shows why a write failed, tries again, and loses nothing', async () => {
    const { store, written, repository } = await createDesk(cards, { repository: stubborn(3) })
    const problems = new Set<string | undefined>()
    store.subscribe(({ saving }) => problems.add(saving.problem))
    store.getState().record(answer('a'))
    store.getState().record(answer('b'))
    await written()
    expect(problems).toContain('The disk is full.')
    expect(store.getState().saving.problem).toBeUndefined()
    expect((await repository.readLog()).map((event) => 'card' in event && event.card)).toEqual(['a', 'b'])
  })

  it('has what is not saved yet in an export', async () => {
    const { store } = await createDesk(cards, { repository: stubborn(Number.POSITIVE_INFINITY) })
    store.getState().record(answer('a'))
    expect(await store.getState().readLog()).toHaveLength(1)
  })

  it('keeps events in the order in which they happened, even if the clock was set back', async () => {
    const { store, pass } = await createDesk(cards)
    store.getState().record(answer('a'), answer('a'))
    pass(-3_600_000)
    store.getState().record(answer('b'))
    const log = await store.getState().readLog()
    const times = log.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((x, y) => x - y))
    expect(new Set(times).size).toBe(3)
  })

  it('merges a log, once', async () => {
    const { store } = await createDesk(cards)
    const foreign: LogEvent[] = [makeEvent(answer('a'), { device: 'laptop', days: -3 })]
    expect(await store.getState().mergeLog(foreign)).toBe(1)
    expect(store.getState().progress.cards.get('a')?.reps).toBe(1)
    expect(await store.getState().mergeLog(foreign)).toBe(0)
  })

  it('turns the day when the clock does', async () => {
    const { store, pass } = await createDesk(cards)
    expect(store.getState().today).toBe('2026-11-21')
    pass(15 * 3_600_000)
    store.getState().refreshDay()
    expect(store.getState().today).toBe('2026-11-21')
    pass(3_600_000)
    store.getState().refreshDay()
    expect(store.getState().today).toBe('2026-11-22')
  })

  it('turns the day when the learner chooses another hour for it', async () => {
    const { store, pass } = await createDesk(cards)
    pass(14 * 3_600_000)
    store.getState().changeSetting({ name: 'dayStartHour', value: 0 })
    expect(store.getState().today).toBe('2026-11-22')
  })
})
