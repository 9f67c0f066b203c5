import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { DeckScenarios } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import type { RunLab } from '#core/lab/job.ts'
import type { TrainerRequest, Training } from '#core/memory/training.ts'
import type { Block } from '#core/prose.ts'
import type { RehearsalNews, RehearsalQuestion } from '#core/rehearsal.ts'
import type { StudyCalendar } from '#core/study-calendar.ts'
import type { Instant } from '#core/time.ts'
import type { Library, LibraryStore } from '#state/library-store.ts'
import type { PlanningStore } from '#state/planning.ts'

/** All that screens are handed from outside: main.tsx makes it, tests make their own. */
export type Edges = {
  readonly library: LibraryStore
  readonly planning: PlanningStore
  /** The part of the deck that only scenarios need; fetched when one is up, and once. */
  readonly scenarios: () => Promise<DeckScenarios>
  readonly now: () => Instant
  /** The learner's time zone, as IANA names it. */
  readonly zone: () => string
  readonly version: string
  /** What changed, told to learners; fetched when somebody wants to read it. */
  readonly changes: () => Promise<readonly Block[]>
  readonly logFile: {
    /** The log as text, ready to be kept. */
    readonly write: (events: readonly LogEvent[]) => string
    readonly read: (text: string) => LogFile
  }
  /** Fits a memory to a history off the main thread. */
  readonly train: (request: TrainerRequest, onProgress: (done: number) => void) => Promise<Training>
  /** Goes through a plan off the main thread and tells the news as it comes, until what it returns is called. */
  readonly rehearse: (question: RehearsalQuestion, tell: (news: RehearsalNews) => void) => () => void
  /** Works out the jobs of labs off the main thread. */
  readonly runLab: RunLab
  /** The text of an iCalendar file. */
  readonly writeCalendar: (calendar: StudyCalendar) => Promise<string>
  readonly disk: {
    readonly promised: () => Promise<Promised>
    readonly askToKeep: () => Promise<Promised>
    readonly room: () => Promise<{ readonly usedBytes: number; readonly quotaBytes: number } | undefined>
  }
  readonly updates: {
    readonly isWaiting: () => boolean
    readonly subscribe: (listener: () => void) => () => void
    readonly apply: () => void
  }
  readonly screenLock: { readonly hold: () => void; readonly release: () => void }
  readonly reload: () => void
}

/** Whether the browser promised never to clear the learner's data by itself. */
export type Promised = 'kept' | 'not-promised' | 'unknown'

export type LogFile =
  | { readonly ok: true; readonly value: readonly LogEvent[] }
  | { readonly ok: false; readonly problem: { readonly message: string; readonly line: number } }

const EdgesContext = createContext<Edges | undefined>(undefined)

export const EdgesProvider = EdgesContext.Provider

export function useEdges(): Edges {
  const edges = useContext(EdgesContext)
  if (!edges) throw new Error('A screen stands outside the app.')
  return edges
}

/** Part of the library; a screen paints again only when that part changes. */
export function useLibrary<Part>(select: (library: Library) => Part): Part {
  return useStore(useEdges().library, select)
}
