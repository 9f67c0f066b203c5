import { describe, expect, it } from 'vitest'
import { createAside } from '#storage/aside.ts'
import { bringBack } from '#storage/bring-back.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import { makeEvent } from '../makers.ts'
import { answered } from './repository-contract.ts'

/** A localStorage, with so much room. */
function createDrawer(room = 5_000_000): Storage {
  const entries: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => {
      const used = Object.values(entries).reduce((sum, { length }) => sum + length, 0)
      if (used + value.length > room) throw new DOMException('Full.', 'QuotaExceededError')
      entries[key] = value
    },
    removeItem: (key: string) => {
      delete entries[key]
    },
  }
  return new Proxy(entries, {
    get: (_, name) => methods[name as keyof typeof methods] ?? entries[String(name)],
  }) as unknown as Storage
}

const answers = (count: number) => Array.from({ length: count }, (_, days) => makeEvent(answered('a'), { days }))

describe('what is put aside', () => {
  it('is there for the next page, and gone once the disk has it', () => {
    const drawer = createDrawer()
    const [one, two] = [createAside(() => drawer), createAside(() => drawer)]
    const events = answers(3)
    expect(one.keep(events)).toBe(true)
    expect(two.read()).toEqual(events)
    one.drop(events.slice(0, 2))
    expect(two.read()).toEqual(events.slice(2))
  })

  it('is put aside once, by whichever of two tabs', () => {
    const drawer = createDrawer()
    const events = answers(4)
    expect(createAside(() => drawer).keep(events.slice(0, 3))).toBe(true)
    expect(createAside(() => drawer).keep(events.slice(1))).toBe(true)
    expect(createAside(() => drawer).read()).toEqual(events)
  })

  it('leaves alone what others keep there, and what it cannot read', () => {
    const drawer = createDrawer()
    drawer.setItem('theme', 'dark')
    drawer.setItem('tagdrill-unsaved/odd', '{"type":"danced"}')
    const aside = createAside(() => drawer)
    const events = answers(1)
    aside.keep(events)
    expect(aside.read()).toEqual(events)
    aside.drop(events)
    expect(Object.keys(drawer)).toEqual(['theme', 'tagdrill-unsaved/odd'])
  })

  it('says when not all of it is, because there is no room, or too much of it', () => {
    const [small, large] = [createDrawer(300), createDrawer()]
    expect(createAside(() => small).keep(answers(9))).toBe(false)
    const aside = createAside(() => large)
    expect(aside.keep([makeEvent(answered('x'.repeat(1_999_000)))])).toBe(true)
    expect(aside.keep(answers(20))).toBe(false)
  })

  it('is nothing where the browser lets nobody look', () => {
    const aside = createAside(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    expect(aside.keep(answers(1))).toBe(false)
    expect(aside.read()).toEqual([])
    aside.drop(answers(1))
  })
})

describe('bringing it back', () => {
  it('joins it to the log by id, and clears it once the disk has it', async () => {
    const aside = createAside(() => drawer)
    const drawer = createDrawer()
    const log = createMemoryRepository()
    const events = answers(5)
    await log.append(events.slice(0, 3))
    aside.keep(events.slice(2))
    expect(await bringBack(aside, log)).toEqual([])
    expect(await log.readLog()).toEqual(events)
    expect(aside.read()).toEqual([])
    expect(await bringBack(aside, log)).toEqual([])
  })

  it('returns what the log lacks, and clears nothing, while the disk takes nothing', async () => {
    const drawer = createDrawer()
    const aside = createAside(() => drawer)
    const log = createMemoryRepository()
    const events = answers(5)
    await log.append(events.slice(0, 3))
    aside.keep(events.slice(2))
    const full = { ...log, merge: () => Promise.reject(new Error('full')) }
    expect(await bringBack(aside, full)).toEqual(events.slice(3))
    const dead = { ...full, readLog: () => Promise.reject(new Error('lost')) }
    expect(await bringBack(aside, dead)).toEqual(events.slice(2))
    expect(aside.read()).toEqual(events.slice(2))
  })
})
