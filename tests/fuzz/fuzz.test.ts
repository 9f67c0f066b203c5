import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { checkDeck } from '#content/deck-schema.ts'
import { checkScenarios } from '#content/scenarios-schema.ts'
import { createDeckHost } from '#content/shipping/deck-host.ts'
import { packDeck } from '#content/shipping/pack-deck.ts'
import { CARD_KINDS, type DeckCards } from '#core/deck.ts'
import { inOrder, type LogEvent } from '#core/event.ts'
import { replay, settled } from '#core/progress.ts'
import { readSnapshot, writeSnapshot } from '#core/snapshot.ts'
import { historyOf } from '#core/statistics/history.ts'
import { tallyOf } from '#core/tally.ts'
import { createLibraryStore } from '#state/library-store.ts'
import { startToday } from '#state/todays-sitting.ts'
import { createAside } from '#storage/aside.ts'
import { readBackup } from '#storage/backup/read-backup.ts'
import { writeBackup } from '#storage/backup/write-backup.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { writeLogFile } from '#storage/log-file.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import { bundledDeck } from '../content/bundled-deck.ts'
import { compileFile, WHOLE } from '../content/scenarios/made-folder.ts'
import { anyLog, makeCard, makeEvent, NOON } from '../makers.ts'
import { createDesk, keepSafe } from '../state/desk.ts'
import { mutationBy } from './mutations.ts'

/**
 * Damaged files of every kind that the app reads: whatever is in them, nothing is thrown that nobody catches, and
 * nothing is taken in by halves. `npm run fuzz` tries ten times as many. A run is told again by its seed.
 */
const RUNS = Number(process.env.TAGDRILL_FUZZ ?? 2_000)
const SEED = Number(process.env.TAGDRILL_FUZZ_SEED ?? 20_261_121)
const LIMIT_MS = 60_000 + RUNS * 100

const tried: Record<string, { files: number; accepted: number }> = {}

function count(kind: string, isAccepted: boolean): void {
  tried[kind] ??= { files: 0, accepted: 0 }
  tried[kind].files += 1
  if (isAccepted) tried[kind].accepted += 1
}

afterAll(() => {
  if (!process.env.TAGDRILL_FUZZ) return
  console.table(tried)
  console.log(`${Object.values(tried).reduce((sum, { files }) => sum + files, 0)} files from seed ${SEED}`)
})

const noAside = createAside(() => {
  throw new Error('No place here.')
})

const seeds = (share: number, offset: number): readonly number[] =>
  Array.from({ length: Math.ceil(RUNS * share) }, (_, run) => SEED + offset + run)

const sampled = (length: number, seed: number): readonly LogEvent[] =>
  fc.sample(anyLog(length), { numRuns: 1, seed })[0] ?? []

const theirs = inOrder([
  ...sampled(40, SEED),
  ...['a', 'b', 'a'].map((card, days) =>
    makeEvent({ type: 'answered', card, grade: 'good', tookMs: 900, sitting: 's', counts: true }, { days }),
  ),
])
const own = makeEvent(
  { type: 'answered', card: 'b', grade: 'hard', tookMs: 9, sitting: 't', counts: true },
  { days: 1 },
)
const written = { app: '1', device: 'laptop', at: NOON }
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

const packed = await bytesOf(await writeBackup(theirs, { ...written, packed: true }))
const sealed = await bytesOf(await writeBackup(theirs, { ...written, packed: false }))
const plain = new TextEncoder().encode(writeLogFile(theirs, written))

describe('mutated backups', () => {
  const byId = new Map(theirs.map((event) => [event.id, event]))

  it.each([
    ['packed', packed, 0.3, 0],
    ['sealed', sealed, 0.2, 1e6],
  ] as const)(
    'are refused whole, or taken in whole and unchanged: %s',
    { timeout: LIMIT_MS },
    async (kind, file, share, offset) => {
      let taken = 0
      for (const seed of seeds(share, offset)) {
        const desk = await createDesk([makeCard('a'), makeCard('b')])
        await desk.repository.append([own])
        const outcome = await keepSafe(desk).takeIn(new Blob([mutationBy(seed).bytes(file)]))
        await desk.written()
        count(`${kind} backups`, outcome.ok)
        const log = await desk.repository.readLog()
        if (outcome.ok) {
          taken += 1
          const fromFile = log.filter(({ id }) => byId.has(id))
          expect(fromFile, `seed ${seed}`).toEqual(theirs)
        } else {
          expect(log, `seed ${seed}`).toEqual([own])
          expect(outcome.problem.message.length, `seed ${seed}`).toBeGreaterThan(20)
        }
      }
      // What a packed file says of its maker is none of its content.
      expect(taken).toBeLessThan(seeds(share, offset).length / 10)
    },
  )
})

describe('mutated logs without seals', () => {
  it('are refused, or mean something that every part of the app can live with', { timeout: LIMIT_MS }, async () => {
    for (const seed of seeds(0.3, 2e6)) {
      const reading = await readBackup(new Blob([mutationBy(seed).bytes(plain)]))
      count('logs without seals', reading.ok)
      if (!reading.ok) continue
      const { ground } = settled(replay(reading.value.events))
      const kept = readSnapshot(writeSnapshot(ground))
      expect(kept.ok && JSON.stringify(tallyOf(kept.value)), `seed ${seed}`).toBe(JSON.stringify(tallyOf(ground)))
      historyOf(reading.value.events)
    }
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('mutated decks', () => {
  const { scenarios, misconceptions, ...cards } = bundledDeck()
  const few = CARD_KINDS.flatMap((kind) => cards.cards.filter((card) => card.kind === kind).slice(0, 2))
  const noted = new Set(few.map(({ note }) => note))
  const notes = cards.notes.filter(({ id }) => noted.has(id)).slice(0, 4)
  const small: DeckCards = {
    ...cards,
    cards: few,
    notes: notes.map((note) => ({ ...note, blocks: note.blocks.slice(0, 3) })),
  }
  const cardsFile = new TextEncoder().encode(JSON.stringify(small))
  const scenariosFile = new TextEncoder().encode(
    JSON.stringify({ scenarios: scenarios.slice(0, 3), misconceptions: misconceptions.slice(0, 2) }),
  )

  const parsed = (bytes: Uint8Array): { readonly value: unknown } | undefined => {
    try {
      return { value: JSON.parse(new TextDecoder().decode(bytes)) }
    } catch {
      // What is not JSON never comes to be checked: the start says that the deck could not be read.
      return undefined
    }
  }

  it('are refused with a reason, or are decks that a day can be begun with', { timeout: LIMIT_MS }, async () => {
    for (const seed of seeds(0.1, 3e6)) {
      const found = parsed(mutationBy(seed).bytes(cardsFile))
      const read = found && checkDeck(found.value)
      count('decks', read?.ok === true)
      if (!read?.ok) continue
      const repository = createMemoryRepository()
      const edges = { repository, device: 'd', now: () => NOON, zone: () => 'UTC', random: () => 0.5, aside: noAside }
      const store = createLibraryStore(read.value, await repository.load(), { ...edges, wait: async () => undefined })
      startToday(store)
    }
  })

  it('are refused with a reason where they are scenarios', { timeout: LIMIT_MS }, () => {
    for (const seed of seeds(0.05, 4e6)) {
      const found = parsed(mutationBy(seed).bytes(scenariosFile))
      const read = found && checkScenarios(found.value)
      count('scenarios', read?.ok === true)
      if (read && !read.ok) expect(read.problem.message.length, `seed ${seed}`).toBeGreaterThan(5)
    }
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('mutated decks as a build ships them', () => {
  const { deck } = compileFile(WHOLE)
  const { index, texts, scenarios, book } = packDeck(deck)
  const places = { address: 'index', texts: 'texts', scenarios: 'scenarios', book: 'book' }
  const files: Readonly<Record<string, Uint8Array>> = {
    index: new TextEncoder().encode(JSON.stringify(index)),
    texts,
    scenarios,
    book,
  }

  /** What of the app does not begin, in the words that a learner would read. */
  async function refusals(name: string, file: Uint8Array): Promise<readonly unknown[]> {
    const host = createDeckHost(places, async (address) => {
      const bytes = address === name ? file : files[address]
      return new Response(new Uint8Array(bytes ?? []))
    })
    const refused: unknown[] = []
    const hear = (error: unknown) => void refused.push(error)
    const cards = await host.cards().catch(hear)
    await Promise.all([host.texts.fetch(), host.scenarios(), host.book()].map((part) => part.catch(hear)))
    if (cards) {
      const repository = createMemoryRepository()
      const edges = { repository, device: 'd', now: () => NOON, zone: () => 'UTC', random: () => 0.5, aside: noAside }
      const store = createLibraryStore(cards, await repository.load(), { ...edges, wait: async () => undefined })
      startToday(store)
      try {
        for (const { front, back } of host.texts.haveArrived() ? cards.cards : []) expect([front, back]).toHaveLength(2)
      } catch (error) {
        hear(error)
      }
    }
    return refused
  }

  it('are refused with a reason, or are decks that a day can be begun with', { timeout: LIMIT_MS }, async () => {
    for (const seed of seeds(0.1, 6e6)) {
      const name = ['index', 'texts', 'scenarios', 'book'][seed % 4] ?? 'index'
      const file = mutationBy(seed).bytes(files[name] ?? new Uint8Array())
      const refused = await refusals(name, file).catch((error: unknown) => expect.fail(`seed ${seed}: ${error}`))
      count('packed decks', refused.length === 0)
      for (const error of refused) {
        expect(error, `seed ${seed}`).toBeInstanceOf(Error)
        expect(error, `seed ${seed}`).not.toBeInstanceOf(TypeError)
      }
    }
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('a disk that fails while a file is taken in', () => {
  it('has all of it or nothing, whenever that is', { timeout: LIMIT_MS }, async () => {
    for (const seed of seeds(0.05, 5e6)) {
      const indexedDB = new IDBFactory()
      const open = () =>
        createDexieRepository({ name: `fuzz-${seed}`, device: 'd', indexedDB, IDBKeyRange, segmentSize: 7 })
      const before = open()
      await before.append([own])
      const restore = failAfter(seed % 12)
      const added = await before.merge(theirs).then(
        () => theirs.length,
        () => 0,
      )
      restore()
      count('merges on a disk that fills up', added > 0)
      await before.close()
      const after = open()
      expect(await after.readLog(), `seed ${seed}`).toHaveLength(1 + added)
      await after.close()
    }
  })
})

/** From the nth write on, the disk is full. */
function failAfter(writes: number): () => void {
  const { add, put } = IDBObjectStore.prototype
  let count = 0
  const failing = (method: typeof add) =>
    function (this: typeof IDBObjectStore.prototype, ...values: Parameters<typeof add>) {
      count += 1
      if (count > writes) throw new DOMException('Full.', 'QuotaExceededError')
      return method.apply(this, values)
    }
  Object.assign(IDBObjectStore.prototype, { add: failing(add), put: failing(put) })
  return () => Object.assign(IDBObjectStore.prototype, { add, put })
}
