import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Card, DeckCards, Note } from '#core/deck.ts'
import type { Happening, LogEvent } from '#core/event.ts'
import { createId } from '#core/id.ts'
import { advance, type Progress, replay } from '#core/progress.ts'
import type { Random } from '#core/random.ts'
import type { SettingChange } from '#core/settings.ts'
import { type Day, dayOf, type Instant } from '#core/time.ts'
import type { Loaded, Repository } from '#storage/repository.ts'
import { createSaver, type Saving } from './saving.ts'

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
}

export function createLibraryStore(deck: DeckCards, loaded: Loaded, edges: LibraryEdges): LibraryStore {
  const { repository, device, now, random } = edges
  const calendarDay = (progress: Progress): Day =>
    dayOf(now(), { zone: edges.zone(), dayStartHour: progress.settings.dayStartHour })

  return createStore<Library>((set, get) => {
    const saver = createSaver({
      append: (events) => repository.append(events),
      wait: edges.wait,
      tell: (saving) => set({ saving }),
    })

    /** Folds events in; where progress cannot take them in place, reads the log again. */
    function take(events: readonly LogEvent[]): void {
      const progress = events.reduce(advance, get().progress)
      if (progress.behind) void reload()
      else set({ progress, today: calendarDay(progress) })
    }

    async function reload(): Promise<void> {
      const fresh = await repository.load()
      let progress = saver.pending().reduce(advance, fresh.progress)
      // What is not on the disk yet may concern what is settled there.
      if (progress.behind) progress = replay(await get().readLog())
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
      refreshDay() {
        const today = calendarDay(get().progress)
        if (today !== get().today) set({ today })
      },
      async close() {
        stopWatching()
        await repository.close()
      },
    }
  })
}
