import { unreachable } from '#core/parsed.ts'
import { type Day, isDay } from '#core/time.ts'

/** What a learner said of their way along the learning path, as far as the log tells. */
export type PathProgress = {
  /** What is ticked, `topic/part`, with the day; what was ticked last comes last. */
  readonly ticks: ReadonlyMap<string, Day>
  /** The milestones reached. */
  readonly milestones: ReadonlyMap<string, Day>
  /** By their ids. */
  readonly journal: ReadonlyMap<string, JournalEntry>
  /** When it is to begin and to end, where the learner said so. */
  readonly dates: PathDates
}

/** `text` is Markdown. */
export type JournalEntry = { readonly id: string; readonly on: Day; readonly text: string }

export type PathDates = { readonly start?: Day; readonly end?: Day }

export type PathHappening =
  /** `theory`, `hands-on` or subtopics by their ids. */
  | {
      readonly type: 'topic-checked'
      readonly topic: string
      readonly parts: readonly string[]
      readonly checked: boolean
    }
  | { readonly type: 'milestone-reached'; readonly milestone: string; readonly reached: boolean }
  /** What is left out is as the plan has it, or as the path is meant. */
  | ({ readonly type: 'path-dated' } & PathDates)
  /** A new entry of the journal, or one that was changed. */
  | { readonly type: 'journal-written'; readonly entry: string; readonly on: Day; readonly text: string }
  | { readonly type: 'journal-removed'; readonly entry: string }

export const NOT_BEGUN: PathProgress = { ticks: new Map(), milestones: new Map(), journal: new Map(), dates: {} }

export function pathAfter(path: PathProgress, event: PathHappening & { readonly day: Day }): PathProgress {
  switch (event.type) {
    case 'topic-checked': {
      const ticks = new Map(path.ticks)
      for (const part of event.parts) put(ticks, `${event.topic}/${part}`, event.checked ? event.day : undefined)
      return { ...path, ticks }
    }
    case 'milestone-reached': {
      const milestones = new Map(path.milestones)
      put(milestones, event.milestone, event.reached ? event.day : undefined)
      return { ...path, milestones }
    }
    case 'path-dated': {
      const { start, end } = event
      return { ...path, dates: { ...(start && { start }), ...(end && { end }) } }
    }
    case 'journal-written': {
      const { entry: id, on, text } = event
      return { ...path, journal: new Map(path.journal).set(id, { id, on, text }) }
    }
    case 'journal-removed': {
      const journal = new Map(path.journal)
      journal.delete(event.entry)
      return { ...path, journal }
    }
    default:
      return unreachable(event)
  }
}

/** Last, even if it was there before. */
function put(days: Map<string, Day>, name: string, day: Day | undefined): void {
  days.delete(name)
  if (day) days.set(name, day)
}

/** Newest day first; of one day, what was begun last. */
export function journalOf({ journal }: Pick<PathProgress, 'journal'>): readonly JournalEntry[] {
  return [...journal.values()].sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
}

type Fields = Readonly<Record<string, unknown>>

export const PATH_SHAPES: Readonly<Record<PathHappening['type'], (fields: Fields) => boolean>> = {
  'topic-checked': (f) =>
    isText(f.topic) && Array.isArray(f.parts) && f.parts.every(isText) && typeof f.checked === 'boolean',
  'milestone-reached': (f) => isText(f.milestone) && typeof f.reached === 'boolean',
  'path-dated': arePathDates,
  'journal-written': (f) => isText(f.entry) && isDay(f.on) && typeof f.text === 'string',
  'journal-removed': (f) => isText(f.entry),
}

function arePathDates({ start, end }: Fields): boolean {
  return (start === undefined || isDay(start)) && (end === undefined || isDay(end))
}

/** As JSON can hold it. */
export function keptPath({ ticks, milestones, journal, dates }: PathProgress): unknown {
  return { ticks: [...ticks], milestones: [...milestones], journal: [...journal.values()], dates }
}

/** Undefined where it is not what `keptPath` gives. */
export function readPath(value: unknown): PathProgress | undefined {
  const { ticks, milestones, journal, dates } = (value ?? {}) as Fields
  if (!areDays(ticks) || !areDays(milestones) || !Array.isArray(journal) || !journal.every(isEntry)) return undefined
  if (typeof dates !== 'object' || dates === null || !arePathDates(dates as Fields)) return undefined
  return {
    ticks: new Map(ticks),
    milestones: new Map(milestones),
    journal: new Map(journal.map((entry) => [entry.id, entry])),
    dates,
  }
}

function areDays(value: unknown): value is [string, Day][] {
  return Array.isArray(value) && value.every((one) => Array.isArray(one) && isText(one[0]) && isDay(one[1]))
}

function isEntry(value: unknown): value is JournalEntry {
  const { id, on, text } = (value ?? {}) as Fields
  return isText(id) && isDay(on) && typeof text === 'string'
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
