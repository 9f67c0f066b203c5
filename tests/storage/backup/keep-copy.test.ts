import { describe, expect, it } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import { type CopyShelf, fileNamed, nameOf } from '#storage/backup/copy-shelf.ts'
import { keepCopy } from '#storage/backup/keep-copy.ts'
import { readBackup } from '#storage/backup/read-backup.ts'
import { writeBackup } from '#storage/backup/write-backup.ts'
import { makeEvent, NOON } from '../../makers.ts'
import { answered } from '../repository-contract.ts'

const DAY_MS = 86_400_000

/** A folder in memory, a log that grows, and a clock. */
function createDesk() {
  const files = new Map<string, Blob>()
  let now = NOON
  let log: readonly LogEvent[] = []
  const shelf: CopyShelf = {
    list: async () => [...files.keys()].flatMap((name) => fileNamed(name) ?? []).sort((a, b) => b.at - a.at),
    read: async (name) => files.get(name) ?? Promise.reject(new Error('Gone.')),
    write: async (name, file) => void files.set(name, file),
    remove: async (name) => void files.delete(name),
  }
  const tools = {
    now: () => now,
    readLog: async () => log,
    read: readBackup,
    write: (events: readonly LogEvent[]) => writeBackup(events, { device: 'phone', at: now, app: '1', packed: true }),
  }
  return {
    files,
    shelf,
    keep: (more: Partial<CopyShelf> = {}) => keepCopy({ ...shelf, ...more }, tools),
    pass: (ms: number) => {
      now += ms
    },
    study(count = 1) {
      log = [...log, ...Array.from({ length: count }, () => makeEvent(answered('a'), { days: (now - NOON) / DAY_MS }))]
    },
    say(event: LogEvent) {
      log = [...log, event]
    },
    lose: () => {
      log = []
    },
    counts: async () => (await shelf.list()).map(({ events }) => events),
  }
}

describe('copies of the log', () => {
  it('say in their names when they were made and how much they hold', () => {
    const file = { at: NOON + 123, events: 42 }
    expect(fileNamed(nameOf(file))).toEqual({ name: nameOf(file), ...file })
    for (const name of ['holiday.jpg', 'tagdrill-2026-11-21.jsonl', 'tagdrill-2026-99-21T12-00-00-000Z-1.jsonl.gz'])
      expect(fileNamed(name)).toBeUndefined()
  })

  it('are made when there is something new, and not again at once', async () => {
    const desk = createDesk()
    expect(await desk.keep()).toBeUndefined()
    desk.study()
    desk.pass(1)
    expect(await desk.keep()).toMatchObject({ events: 1 })
    desk.study()
    desk.pass(60_000)
    expect(await desk.keep()).toBeUndefined()
    desk.pass(3_600_000)
    expect(await desk.keep()).toMatchObject({ events: 2 })
    desk.pass(DAY_MS)
    expect(await desk.keep()).toBeUndefined()
    desk.say(makeEvent({ type: 'backed-up', to: 'file', events: 2 }, { days: 2 }))
    expect(await desk.keep()).toBeUndefined()
  })

  it('are those of the last five days, and the fullest of all', async () => {
    const desk = createDesk()
    desk.study(50)
    desk.pass(1)
    await desk.keep()
    desk.lose()
    for (let times = 0; times < 16; times += 1) {
      desk.pass(DAY_MS / 2)
      desk.study()
      desk.pass(1)
      await desk.keep()
    }
    const counts = await desk.counts()
    expect(counts).toHaveLength(6)
    expect(counts.at(-1)).toBe(50)
    expect(counts[0]).toBe(16)
    for (const file of desk.files.values()) expect((await readBackup(file)).ok).toBe(true)
  })

  it('that cannot be written, or not be read again, do not stay, and older ones do', async () => {
    const desk = createDesk()
    desk.study()
    desk.pass(1)
    await desk.keep()
    desk.study()
    desk.pass(DAY_MS)
    const isFull = { write: () => Promise.reject(new Error('There is no room left.')) }
    await expect(desk.keep(isFull)).rejects.toThrow('no room left')
    const cutsShort: Partial<CopyShelf> = {
      write: async (name, file) => desk.shelf.write(name, file.slice(0, 60)),
    }
    await expect(desk.keep(cutsShort)).rejects.toThrow(/cut short/)
    expect(await desk.counts()).toEqual([1])
    expect(await desk.keep()).toMatchObject({ events: 2 })
  })
})
