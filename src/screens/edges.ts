import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { DeckBook, DeckScenarios } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import type { RunLab } from '#core/lab/job.ts'
import type { TrainerRequest, Training } from '#core/memory/training.ts'
import type { LearningPath } from '#core/path/learning-path.ts'
import type { Block } from '#core/prose.ts'
import type { RehearsalNews, RehearsalQuestion } from '#core/rehearsal.ts'
import type { StudyCalendar } from '#core/study-calendar.ts'
import type { Instant } from '#core/time.ts'
import type { Library, LibraryStore } from '#state/library-store.ts'
import type { PlanningStore } from '#state/planning.ts'
import type { Safekeeping } from '#state/safekeeping.ts'

/** All that screens are handed from outside: main.tsx makes it, tests make their own. */
export type Edges = {
  readonly library: LibraryStore
  readonly planning: PlanningStore
  /** What cards and notes say. Today is there without them; any other screen waits until they are there. */
  readonly texts: { readonly haveArrived: () => boolean; readonly fetch: () => Promise<unknown> }
  /** The part of the deck that only scenarios need; fetched when one is up, and once. */
  readonly scenarios: () => Promise<DeckScenarios>
  /** The glossary and the comparisons of the deck; fetched where notes are read, and once. */
  readonly book: () => Promise<DeckBook>
  /** The learning path of the deck, if it has one; fetched by its screen, and once. */
  readonly path?: () => Promise<LearningPath>
  readonly now: () => Instant
  /** Resolves when the page has had its turn. */
  readonly giveWay: () => Promise<void>
  /** The learner's time zone, as IANA names it. */
  readonly zone: () => string
  readonly version: string
  /** What changed, told to learners; fetched when somebody wants to read it. */
  readonly changes: () => Promise<readonly Block[]>
  /** The log as text, as an error screen hands it out: needs nothing that may be missing. */
  readonly writeLogFile: (events: readonly LogEvent[]) => string
  /** Copies of the log, out and in; their code is fetched when it is first asked for. */
  readonly backups: () => Promise<Backups>
  /** What is needed without a network. */
  readonly flightCheck: FlightCheck
  /** Gives the learner as a file what lies on the disk, where all else has failed, and says in words what it was. */
  readonly rescueLog: () => Promise<string>
  /** Fits a memory to a history off the main thread. */
  readonly train: (request: TrainerRequest, onProgress: (done: number) => void) => Promise<Training>
  /** Goes through a plan off the main thread and tells the news as it comes, until what it returns is called. */
  readonly rehearse: (question: RehearsalQuestion, tell: (news: RehearsalNews) => void) => () => void
  /** Works out the jobs of labs off the main thread. */
  readonly runLab: RunLab
  /** The text of an iCalendar file. */
  readonly writeCalendar: (calendar: StudyCalendar) => Promise<string>
  readonly surroundings: () => Promise<Surroundings>
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

export type Backups = {
  readonly safekeeping: Safekeeping
  /** What the app itself keeps in this browser, beside the log. */
  readonly copies: OwnCopies
  /** A folder of the learner's that copies go into as well; undefined where the browser lets no page have one. */
  readonly folder?: BackupFolder
}

export type OwnCopies = {
  /** Newest first. Rejects where the browser keeps no files. */
  readonly list: () => Promise<readonly Copy[]>
  readonly read: (name: string) => Promise<Blob>
  /** Makes one more, here and in the learner's folder, if there is something new. */
  readonly keep: () => Promise<void>
  /** Why the last one could not be made. */
  readonly problem: () => string | undefined
}

export type Copy = { readonly name: string; readonly at: Instant; readonly events: number }

export type BackupFolder = {
  /** The one that was chosen. */
  readonly get: () => Promise<FolderState | undefined>
  /** Asks the learner for one; undefined if they would rather not. */
  readonly choose: () => Promise<FolderState | undefined>
  /** Writes the log there, after asking the learner once more where the browser wants that; says how many events. */
  readonly backUp: () => Promise<number>
  readonly forget: () => Promise<void>
}

export type FolderState = { readonly name: string; readonly mayWrite: boolean }

export type FlightCheck = {
  /** Undefined where nothing was put by for offline use yet, or never is. */
  readonly files: (mend: boolean) => Promise<FilesChecked | undefined>
  /** Reads every deck anew, whole, and says how many cards and scenarios there are; rejects where one is damaged. */
  readonly decks: () => Promise<{ readonly decks: number; readonly cards: number; readonly scenarios: number }>
  /** Rejects where the database does not write and read. */
  readonly database: () => Promise<void>
}

/** How the files of the app are that were put by for offline use; the addresses of those that are not right. */
export type FilesChecked = {
  readonly files: number
  readonly missing: readonly string[]
  readonly changed: readonly string[]
}

/** What decides what a browser may do to the learner's data. */
export type Surroundings = {
  readonly engine: 'chromium' | 'firefox' | 'safari' | 'other'
  readonly isInstalled: boolean
}

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
