import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Card, DeckCards, Note } from '#core/deck.ts'
import type { Happening, LogEvent } from '#core/event.ts'
import { createId } from '#core/id.ts'
import { advance, type Progress, replay } from '#core/progress.ts'
import type { Random } from '#core/random.ts'
import type { SettingChange } from '#core/settings.ts'
import { type Day, dayOf, type Instant } from '#core/time.ts'
import type { Aside } from '#storage/aside.ts'
import type { Loaded, Repository } from '#storage/repository.ts'
import { createSaver, type Saving } from './saving.ts'

const READ_AGAIN_MS = 1_000

/** What lives as long as the page: the deck, and what the log means for it. */
export type Library = {
  readonly deck: DeckCards
  readonly cards: ReadonlyMap<string, Card>
  readonly notes: ReadonlyMap<string, Note>
  readonly progress: Progress
  /** This device's id; its open sitting is `progress.sittings.get(device)`. */
  readonly device: string
  readonly today: Day
  readonly saving: Saving
  /** Events on disk that could not be read; they are kept there. */
  readonly unreadable: number
  /** A newer version of the app has taken over the database: this page can only be reloaded. */
  readonly superseded: boolean
  /** This browser keeps nothing here: why, in words for the learner. */
  readonly forbidden?: string

  /** Writes down what happened, at once in memory and durably as soon as the disk agrees (see `saving`). */
  readonly record: (...happenings: readonly Happening[]) => void
  readonly undo: (event: string) => void
  readonly changeSetting: (change: SettingChange) => void
  /** A new id for a sitting, sorted by time. */
  readonly newId: () => string
  /** The whole log, unsaved events included. */
  readonly readLog: () => Promise<readonly LogEvent[]>
  /** Adds those events that the log lacks, and says how many these were. */
  readonly mergeLog: (events: readonly LogEvent[]) => Promise<number>
  /** Events of an earlier page that the disk did not take. */
  readonly takeUp: (events: readonly LogEvent[]) => void
  /** Tries at once to write what could not be written. */
  readonly saveNow: () => void
  /** To be called when the page may go: what is not saved yet must not go with it. */
  readonly putAside: () => void
  /** Looks at the calendar again: to be called when time may have passed unseen. */
  readonly refreshDay: () => void
  readonly close: () => Promise<void>
}

export type LibraryStore = StoreApi<Library>

export type LibraryEdges = {
  readonly repository: Repository
  readonly device: string
  readonly now: () => Instant
  /** The learner's time zone, as IANA names it. */
  readonly zone: () => string
  /** Unpredictable: ids are made from it. */
  readonly random: Random
  readonly wait: (ms: number) => Promise<void>
  /** Where events wait that the disk has not taken. */
  readonly aside: Aside
}

export function createLibraryStore(deck: DeckCards, loaded: Loaded, edges: LibraryEdges): LibraryStore {
  const { repository, device, now, random } = edges
  const calendarDay = (progress: Progress): Day =>
    dayOf(now(), { zone: edges.zone(), dayStartHour: progress.settings.dayStartHour })

  return createStore<Library>((set, get) => {
    const saver = createSaver({
      append: (events) => repository.append(events),
      wait: edges.wait,
      aside: edges.aside,
      tell: (saving) => set({ saving }),
    })

    let reading: Promise<void> | undefined
    /** What the log that is being read again may lack: what was not saved when that began, and what has come since. */
    let arrived: LogEvent[] = []
    let isStale = false
    let isClosed = false

    /** Folds events in; where progress cannot take them in place, reads the log again. */
    function take(events: readonly LogEvent[]): void {
      const progress = events.reduce(advance, get().progress)
      if (!progress.behind) set({ progress, today: calendarDay(progress) })
      else if (!reading) void reload()
      if (reading) arrived.push(...events)
    }

    /** Resolves once progress is as new as the disk is now. Who is reading already may have begun too early for that. */
    function reload(): Promise<void> {
      isStale = true
      reading ??= readUntilFresh()
      return reading
    }

    async function readUntilFresh(): Promise<void> {
      arrived = [...saver.pending()]
      while (isStale && !isClosed && !get().superseded) {
        isStale = false
        await readAgain().catch(() => {
          // The disk fails. What is known stays, and what is missing is looked for until it is there.
          isStale = true
          return edges.wait(READ_AGAIN_MS)
        })
      }
      reading = undefined
      arrived = []
    }

    async function readAgain(): Promise<void> {
      const fresh = await repository.load()
      let progress = arrived.reduce(advance, fresh.progress)
      // What is not on the disk yet may concern what is settled there.
      if (progress.behind) {
        const log = await repository.readLog()
        progress = replay([...log, ...arrived])
      }
      set({ progress, unreadable: fresh.unreadable, today: calendarDay(progress) })
    }

    /** Later than all that is known, even if the clock was set back: the order of events is their meaning. */
    function stamped(happenings: readonly Happening[]): LogEvent[] {
      const { progress } = get()
      const first = Math.max(now(), (progress.newest?.at ?? 0) + 1)
      const day = calendarDay(progress)
      return happenings.map((happening, index) => {
        const at = first + index
        return { ...happening, id: createId(at, random), at, day, device }
      })
    }

    function record(...happenings: readonly Happening[]): void {
      if (get().superseded) return
      const events = stamped(happenings)
      saver.add(events)
      take(events)
    }

    const stopWatching = repository.watch((news) => {
      if (news.kind === 'appended') take(news.events)
      else if (news.kind === 'changed') void reload()
      else set({ superseded: true })
    })

    return {
      deck,
      cards: new Map(deck.cards.map((card) => [card.id, card])),
      notes: new Map(deck.notes.map((note) => [note.id, note])),
      progress: loaded.progress,
      device,
      today: calendarDay(loaded.progress),
      saving: { unsaved: 0 },
      unreadable: loaded.unreadable,
      superseded: false,
      ...(loaded.forbidden && { forbidden: loaded.forbidden }),
      record,
      undo: (event) => record({ type: 'undone', event }),
      changeSetting: (change) => record({ type: 'setting-changed', ...change }),
      newId: () => createId(now(), random),
      async readLog() {
        const written = await repository.readLog()
        const known = new Set(written.map(({ id }) => id))
        return [...written, ...saver.pending().filter(({ id }) => !known.has(id))]
      },
      async mergeLog(events) {
        const { added } = await repository.merge(events)
        if (added > 0) await reload()
        return added
      },
      takeUp(events) {
        saver.add(events)
        saver.putAside()
        take(events)
      },
      saveNow: saver.tryNow,
      putAside: saver.putAside,
      refreshDay() {
        const today = calendarDay(get().progress)
        if (today !== get().today) set({ today })
      },
      async close() {
        isClosed = true
        stopWatching()
        await repository.close()
      },
    }
  })
}
