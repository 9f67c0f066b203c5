import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import { replay } from '#core/progress.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { StorageError } from '#storage/storage-error.ts'
import { makeCard } from '../makers.ts'
import { createDesk, type Desk } from './desk.ts'

const CARDS = Array.from({ length: 30 }, (_, index) => makeCard(`c${index}`))
const FITTED = { parameters: DEFAULT_PARAMETERS.with(2, 9).with(20, 0.4), targets: 80 }

/** A desk whose log lies on a disk, in segments of ten events, and is opened again and again. */
function createVisits() {
  const edges = { name: 'tagdrill', device: 'phone', indexedDB: new IDBFactory(), IDBKeyRange, segmentSize: 10 }
  return async () => createDesk(CARDS, { repository: createDexieRepository(edges) })
}

async function expectWholeLog({ store }: Desk): Promise<void> {
  const { progress, readLog } = store.getState()
  const { cards, settings } = replay(await readLog())
  expect(progress.behind).toBe(false)
  expect([progress.cards, progress.settings]).toEqual([cards, settings])
}

describe('a memory that is fitted while most of the log is settled', () => {
  it('is what all answers are read by, at once, after another start, and no more once it is taken back', async () => {
    const visit = createVisits()
    const first = await visit()
    for (const { id: card } of CARDS) {
      first.store.getState().record({ type: 'answered', card, grade: 'good', tookMs: 5, sitting: 's', counts: true })
    }
    await first.written()
    await first.store.getState().close()

    const second = await visit()
    second.store.getState().changeSetting({ name: 'memory', value: FITTED })
    await expect.poll(() => second.store.getState().progress.cards.get('c3')?.memory?.decay).toBe(0.4)
    await second.written()
    await expectWholeLog(second)
    const fit = second.store.getState().progress.newest?.id ?? ''
    await second.store.getState().close()

    const third = await visit()
    await expectWholeLog(third)
    third.store.getState().undo(fit)
    await expect.poll(() => third.store.getState().progress.cards.get('c3')?.memory?.decay).toBeUndefined()
    await third.written()
    await expectWholeLog(third)
    await third.store.getState().close()

    const fourth = await visit()
    await expectWholeLog(fourth)
    expect(fourth.store.getState().progress.settings.memory.targets).toBe(0)
    await fourth.store.getState().close()
  })

  it('is read by also while the disk refuses to write it', async () => {
    const visit = createVisits()
    const first = await visit()
    for (const { id: card } of CARDS) {
      first.store.getState().record({ type: 'answered', card, grade: 'good', tookMs: 5, sitting: 's', counts: true })
    }
    await first.written()
    await first.store.getState().close()

    const { repository } = await visit()
    const full = { ...repository, append: () => Promise.reject(new StorageError('full')) }
    const desk = await createDesk(CARDS, { repository: full })
    desk.store.getState().changeSetting({ name: 'memory', value: FITTED })
    await expect.poll(() => desk.store.getState().progress.cards.get('c3')?.memory?.decay).toBe(0.4)
    await expectWholeLog(desk)
    await desk.store.getState().close()
  })
})
