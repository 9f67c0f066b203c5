import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { inOrder, type LogEvent } from '#core/event.ts'
import { replay } from '#core/progress.ts'
import { createDexieRepository, type DexieEdges } from '#storage/dexie-repository.ts'
import { anyLog, makeEvent } from '../makers.ts'
import { addRow, changeRows, rowsOf } from './raw-database.ts'
import { answered, meaning } from './repository-contract.ts'

let disks = 0

/** A disk of its own, with short segments, and what lies on it. */
function createDisk() {
  disks += 1
  const name = `dexie-${disks}`
  const indexedDB = new IDBFactory()
  const open = (more: Partial<DexieEdges> = {}) =>
    createDexieRepository({ name, device: 'phone', indexedDB, IDBKeyRange, segmentSize: 10, ...more })
  return {
    open,
    rows: (store: string) => rowsOf(indexedDB, name, store),
    change: (store: string, change: Parameters<typeof changeRows>[3]) => changeRows(indexedDB, name, store, change),
    add: (store: string, row: unknown) => addRow(indexedDB, name, store, row),
    /** Does something as one visit to the app. */
    async visit<T>(work: (repository: ReturnType<typeof open>) => Promise<T>): Promise<T> {
      const repository = open()
      const result = await work(repository)
      await repository.close()
      return result
    },
  }
}

/** The disk no longer gives back some rows, as Chromium does not where the file of a large value has gone. */
function harm(isHarmed: (store: string, key: unknown) => boolean): () => void {
  const { get } = IDBObjectStore.prototype
  const harmed = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    const request = get.call(this, key)
    if (isHarmed(this.name, key)) {
      const { _requests } = this.transaction as unknown as { _requests: { operation: () => void }[] }
      const [last] = _requests.slice(-1)
      if (last)
        last.operation = () => {
          throw new DOMException('Failed to read large IndexedDB value', 'UnknownError')
        }
    }
    return request
  })
  return () => harmed.mockRestore()
}

const answers = (count: number, from = 0): LogEvent[] =>
  Array.from({ length: count }, (_, index) => makeEvent(answered(`card-${index % 7}`), { days: from + index }))

describe('the tail', () => {
  it('takes answers until it is long, and then keeps only the newest', async () => {
    const disk = createDisk()
    const events = answers(25)
    await disk.visit(async (repository) => {
      await repository.append(events.slice(0, 10))
    })
    expect(await disk.rows('segments')).toHaveLength(0)
    await disk.visit((repository) => repository.append(events.slice(10)))
    const segments = await disk.rows('segments')
    expect(segments.map(({ device, seq, count }) => [device, seq, count])).toEqual([
      ['phone', 1, 10],
      ['phone', 2, 10],
    ])
    expect((await disk.rows('tail')).map(({ id }) => id)).toEqual(events.slice(20).map(({ id }) => id))
    expect(await disk.visit((repository) => repository.readLog())).toEqual(events)
  })

  it('is sealed once by two tabs that find it long at the same time', async () => {
    const disk = createDisk()
    const events = answers(60)
    const tabs = [disk.open(), disk.open()]
    await Promise.all(events.map((event, index) => tabs[index % 2]?.append([event])))
    await Promise.all(tabs.map((tab) => tab.close()))
    const segments = await disk.rows('segments')
    expect(segments.reduce((sum, { count }) => sum + Number(count), 0) + (await disk.rows('tail')).length).toBe(60)
    expect(await disk.visit((repository) => repository.readLog())).toEqual(events)
  })

  it('is not touched by a large merge, which goes straight into segments', async () => {
    const disk = createDisk()
    const [mine, theirs] = [answers(5), answers(43)]
    await disk.visit((repository) => repository.append(mine))
    expect(await disk.visit((repository) => repository.merge(theirs))).toEqual({ added: 43 })
    expect(await disk.rows('segments')).toHaveLength(4)
    expect(await disk.visit((repository) => repository.readLog())).toEqual(inOrder([...mine, ...theirs]))
  })
})

describe('a snapshot', () => {
  it('lets a log of 20,000 events start without reading its segments', async () => {
    const disk = createDisk()
    const events = answers(20_040)
    const repository = disk.open({ segmentSize: 1_000 })
    await repository.merge(events)
    await repository.load()
    await repository.close()
    await disk.change('segments', (row) => ({ ...row, text: 'unread' }))
    const again = disk.open({ segmentSize: 1_000 })
    const { progress, unreadable } = await again.load()
    expect(progress.trail).toHaveLength(40)
    expect(meaning(progress)).toEqual(meaning(replay(events)))
    expect(unreadable).toBe(0)
    await again.close()
  })

  it('changes nothing but speed when it is gone or damaged', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(60), fc.nat(), fc.boolean(), async (log, place, isGone) => {
        const disk = createDisk()
        await disk.visit((repository) => repository.append(log))
        await disk.visit((repository) => repository.load())
        await disk.change('snapshots', (row) => {
          const text = String(row.text)
          const at = place % text.length
          const other = text[at] === '1' ? '2' : '1'
          return isGone ? undefined : { ...row, text: text.slice(0, at) + other + text.slice(at + 1) }
        })
        const { progress } = await disk.visit((repository) => repository.load())
        expect(meaning(progress)).toEqual(meaning(replay(log)))
      }),
      { numRuns: 60 },
    )
  })

  it('is made again where it could not be read', async () => {
    const disk = createDisk()
    await disk.visit((repository) => repository.append(answers(30)))
    const [kept] = await disk.rows('snapshots')
    await disk.change('snapshots', (row) => ({ ...row, text: 7 }))
    await disk.visit((repository) => repository.load())
    expect((await disk.rows('snapshots'))[0]).toEqual(kept)
  })

  it('gives way to the whole log where a sealed answer is taken back, and then is good again', async () => {
    const disk = createDisk()
    const events = answers(35)
    await disk.visit((repository) => repository.append(events))
    const undo = makeEvent({ type: 'undone', event: events[3]?.id ?? '' }, { days: 40 })
    await disk.visit((repository) => repository.append([undo]))
    const expected = meaning(replay([...events, undo]))
    expect(meaning((await disk.visit((repository) => repository.load())).progress)).toEqual(expected)
    await disk.change('segments', (row) => ({ ...row, text: 'unread' }))
    expect(meaning((await disk.visit((repository) => repository.load())).progress)).toEqual(expected)
  })

  it('gives way to the whole log where an older event comes late, and then is good again', async () => {
    const disk = createDisk()
    const events = answers(35)
    await disk.visit((repository) => repository.append(events))
    const late = makeEvent(answered('card-1', 'again'), { days: 2, ms: 5, device: 'laptop' })
    await disk.visit((repository) => repository.merge([late]))
    const expected = meaning(replay([...events, late]))
    expect(meaning((await disk.visit((repository) => repository.load())).progress)).toEqual(expected)
    await disk.change('segments', (row) => ({ ...row, text: 'unread' }))
    expect(meaning((await disk.visit((repository) => repository.load())).progress)).toEqual(expected)
  })

  it('remembers an undo whose event is still to come', async () => {
    const disk = createDisk()
    const early = makeEvent({ type: 'undone', event: 'to-come' }, { days: 1 })
    const events = [early, ...answers(30)]
    await disk.visit((repository) => repository.append(events))
    const late = makeEvent(answered('card-1', 'again'), { id: 'to-come', days: 99 })
    await disk.visit((repository) => repository.merge([late]))
    const { progress } = await disk.visit((repository) => repository.load())
    expect(meaning(progress)).toEqual(meaning(replay([...events, late])))
  })
})

describe('what cannot be read', () => {
  const odd = { id: 'odd', type: 'danced', at: 1, day: '2026-11-21', device: 'phone' }

  it('is counted, left out, and kept aside when the tail is sealed', async () => {
    const disk = createDisk()
    const events = answers(30)
    await disk.visit((repository) => repository.append(events.slice(0, 3)))
    await disk.add('tail', odd)
    expect((await disk.visit((repository) => repository.load())).unreadable).toBe(1)
    await disk.visit((repository) => repository.append(events.slice(3)))
    expect((await disk.rows('setAside')).map(({ row }) => row)).toEqual([odd])
    expect((await disk.rows('tail')).some(({ id }) => id === 'odd')).toBe(false)
    const { progress, unreadable } = await disk.visit((repository) => repository.load())
    expect(unreadable).toBe(1)
    expect(meaning(progress)).toEqual(meaning(replay(events)))
  })

  it('counts again once a version can read it', async () => {
    const disk = createDisk()
    await disk.visit((repository) => repository.append(answers(30)))
    const event = makeEvent(answered('late'), { days: 3 })
    await disk.add('setAside', { row: event })
    const { progress, unreadable } = await disk.visit((repository) => repository.load())
    expect(unreadable).toBe(0)
    expect(progress.cards.get('late')?.reps).toBe(1)
  })

  it('costs one event where one line of a segment is damaged, with a snapshot or without', async () => {
    const disk = createDisk()
    const events = answers(30)
    await disk.visit((repository) => repository.append(events))
    await disk.change('snapshots', () => undefined)
    await disk.change('segments', (row) => ({ ...row, text: String(row.text).replace('"id"', '"di"') }))
    for (let visits = 0; visits < 4; visits += 1) {
      // On the third visit the snapshot is gone once more.
      if (visits === 2) await disk.change('snapshots', () => undefined)
      const loaded = await disk.visit((repository) => repository.load())
      expect(loaded.unreadable).toBe(2)
      expect(loaded.progress.habits).toEqual(replay(events.filter((_, index) => index % 10 > 0 || index > 19)).habits)
    }
    expect(await disk.visit((repository) => repository.readLog())).toHaveLength(28)
    expect((await disk.rows('segments')).map(({ count, text }) => [count, String(text).includes('"di"')])).toEqual([
      [9, false],
      [9, false],
    ])
    expect((await disk.rows('setAside')).map(({ row }) => String(row).includes('"di"'))).toEqual([true, true])
  })

  it('comes back into the log from another device, and from a version that can read it', async () => {
    const disk = createDisk()
    const events = answers(30)
    await disk.visit((repository) => repository.append(events))
    await disk.change('snapshots', () => undefined)
    await disk.change('segments', (row) => ({ ...row, text: String(row.text).replace('"id"', '"di"') }))
    await disk.visit((repository) => repository.load())
    expect(await disk.visit((repository) => repository.merge(events.slice(0, 1)))).toEqual({ added: 1 })
    await disk.change('setAside', (row) => ({ ...row, row: String(row.row).replace('"di"', '"id"') }))
    const loaded = await disk.visit((repository) => repository.load())
    expect(loaded.unreadable).toBe(0)
    expect(meaning(loaded.progress)).toEqual(meaning(replay(events)))
    expect(await disk.visit((repository) => repository.readLog())).toEqual(events)
  })

  it('counts a segment without its text as all its events', async () => {
    const disk = createDisk()
    await disk.visit((repository) => repository.append(answers(21)))
    await disk.change('snapshots', () => undefined)
    await disk.change('segments', ({ text: _, ...row }) => row)
    for (let visits = 0; visits < 3; visits += 1)
      expect((await disk.visit((repository) => repository.load())).unreadable).toBe(20)
    expect(await disk.rows('setAside')).toHaveLength(2)
    // Their numbers stay taken.
    await disk.visit((repository) => repository.append(answers(20, 40)))
    expect((await disk.rows('segments')).map(({ seq, count }) => [seq, count])).toEqual([
      [1, 0],
      [2, 0],
      [3, 10],
      [4, 10],
    ])
  })

  it('does not hide the rest where the disk does not give a segment back at all', async () => {
    const disk = createDisk()
    const events = answers(30)
    await disk.visit((repository) => repository.append(events))
    await disk.change('snapshots', () => undefined)
    const heal = harm((store, key) => store === 'segments' && Array.isArray(key) && key[1] === 1)
    const loaded = await disk.visit((repository) => repository.load())
    expect(loaded.unreadable).toBe(1)
    expect(meaning(loaded.progress)).toEqual(meaning(replay(events.slice(10))))
    heal()
    await disk.change('snapshots', () => undefined)
    expect(meaning((await disk.visit((repository) => repository.load())).progress)).toEqual(meaning(replay(events)))
  })

  it('is a snapshot too, where the disk does not give that back', async () => {
    const disk = createDisk()
    const events = answers(30)
    await disk.visit((repository) => repository.append(events))
    const heal = harm((store) => store === 'snapshots')
    const loaded = await disk.visit((repository) => repository.load())
    expect(meaning(loaded.progress)).toEqual(meaning(replay(events)))
    heal()
  })
})
