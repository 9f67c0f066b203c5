import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import { replay } from '#core/progress.ts'
import { createRandom } from '#core/random.ts'
import type { LibraryStore } from '#state/library-store.ts'
import type { Aside } from '#storage/aside.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import type { Repository } from '#storage/repository.ts'
import { makeCard, makeEvent } from '../makers.ts'
import { meaning, until } from '../storage/repository-contract.ts'
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

/** A place to put things aside, and what lies in it. */
function createShelf(): { readonly aside: Aside; readonly kept: ReadonlyMap<string, LogEvent> } {
  const kept = new Map<string, LogEvent>()
  return {
    kept,
    aside: {
      keep: (events) => {
        for (const event of events) kept.set(event.id, event)
        return true
      },
      read: () => [...kept.values()],
      drop: (events) => {
        for (const { id } of events) kept.delete(id)
      },
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

  it('puts aside what the disk refuses, and clears it once the disk has it', async () => {
    const { aside, kept } = createShelf()
    const { store, written } = await createDesk(cards, { repository: stubborn(2), aside })
    const told = new Set<boolean | undefined>()
    store.subscribe(({ saving }) => saving.problem && told.add(saving.isAside))
    store.getState().record(answer('a'))
    store.getState().record(answer('b'))
    expect(kept.size).toBe(0)
    await until(() => kept.size === 2)
    await written()
    expect(told).toEqual(new Set([true]))
    expect(kept.size).toBe(0)
  })

  it('puts aside what is not saved when the page may go, and does not count it twice when it comes back', async () => {
    const { aside, kept } = createShelf()
    const repository = createMemoryRepository()
    const slow = { ...repository, append: () => new Promise<never>(() => undefined) }
    const before = await createDesk(cards, { repository: slow, aside })
    before.store.getState().record(answer('a'))
    before.store.getState().putAside()
    const [event] = aside.read()
    expect(kept.size).toBe(1)
    // The disk had it after all.
    await repository.append(event ? [event] : [])
    const after = await createDesk(cards, { repository, aside })
    after.store.getState().takeUp(aside.read())
    await after.written()
    expect(after.store.getState().progress.cards.get('a')?.reps).toBe(1)
    expect(await repository.readLog()).toHaveLength(1)
    expect(kept.size).toBe(0)
  })

  it('does not wait for its next try when it is asked to save now', async () => {
    const { store, written } = await createDesk(cards, {
      repository: stubborn(4),
      wait: () => new Promise(() => undefined),
    })
    store.getState().record(answer('a'))
    for (let tries = 0; tries < 4; tries += 1) {
      await until(() => store.getState().saving.problem !== undefined)
      store.getState().saveNow()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await written()
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

describe('two tabs', () => {
  const tabsOn = async (open: () => Repository, count = 2) => {
    const tabs = await Promise.all(
      Array.from({ length: count }, (_, seed) => createDesk(cards, { repository: open(), seed, device: 'phone' })),
    )
    return tabs.map((tab, index) => ({
      ...tab,
      answer: (card: string) => tabs[index]?.store.getState().record(answer(card)),
    }))
  }

  const onDisk = (segmentSize: number) => {
    const edges = {
      name: `tabs-${segmentSize}`,
      device: 'phone',
      indexedDB: new IDBFactory(),
      IDBKeyRange,
      segmentSize,
    }
    return () => createDexieRepository(edges)
  }

  it('that answer at the same time lose and double nothing, and soon agree', async () => {
    const open = onDisk(20)
    const random = createRandom(8)
    const tabs = await tabsOn(open)
    const left = [150, 150]
    while (left.some((count) => count > 0)) {
      const which = random() < 0.5 ? 0 : 1
      const [tab, count] = [tabs[which], left[which] ?? 0]
      if (!tab || count === 0) continue
      left[which] = count - 1
      tab.pass(Math.floor(random() * 3))
      tab.answer(random() < 0.5 ? 'a' : 'b')
      if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 4))
    }
    for (const tab of tabs) await tab.written()
    const log = await open().readLog()
    expect(log).toHaveLength(300)
    expect(new Set(log.map(({ id }) => id)).size).toBe(300)
    const one = meaning(replay(log))
    await until(() => tabs.every((tab) => repsOf(tab.store) === 300))
    for (const { store } of tabs) expect(meaning(store.getState().progress)).toEqual(one)
    for (const { store } of tabs) await store.getState().close()
  })

  const repsOf = (store: LibraryStore) =>
    [...store.getState().progress.cards.values()].reduce((sum, { reps }) => sum + reps, 0)

  it('do not lose sight of what one wrote while the other was reading', async () => {
    const shared = createMemoryRepository().shared
    const [one, two] = [createMemoryRepository(shared), createMemoryRepository(shared)]
    let release = () => {}
    const slow: Repository = {
      ...one,
      async load() {
        const loaded = await one.load()
        await new Promise<void>((resolve) => {
          release = resolve
        })
        return loaded
      },
    }
    const opening = createDesk(cards, { repository: slow })
    await new Promise((resolve) => setTimeout(resolve, 1))
    release()
    const reader = await opening
    const writer = await createDesk(cards, { repository: two, seed: 2 })
    // The reader looks at the disk again, and is slow about it.
    await two.merge([makeEvent(answer('b'), { device: 'laptop', days: -2 })])
    await new Promise((resolve) => setTimeout(resolve, 1))
    writer.store.getState().record(answer('a'))
    reader.store.getState().record(answer('a'))
    await writer.written()
    await reader.written()
    release()
    await until(() => reader.store.getState().progress.cards.get('b')?.reps === 1)
    expect(reader.store.getState().progress.cards.get('a')?.reps).toBe(2)
  })

  it('look again for as long as it takes where the disk does not let one read', async () => {
    const shared = createMemoryRepository().shared
    const [one, two] = [createMemoryRepository(shared), createMemoryRepository(shared)]
    let refusals = 0
    const { store } = await createDesk(cards, {
      repository: {
        ...one,
        load: () => (refusals-- > 0 ? Promise.reject(new Error('The connection is lost.')) : one.load()),
      },
    })
    refusals = 3
    await two.merge([makeEvent(answer('a'), { device: 'laptop', days: -2 })])
    await until(() => store.getState().progress.cards.get('a')?.reps === 1)
  })
})
