import type { MockHappening } from '#core/mock/mock.ts'
import { MOCK_SHAPES } from '#core/mock/mock-shape.ts'
import { PATH_SHAPES, type PathHappening } from '#core/path/path-progress.ts'
import { type Given, isGiven } from '#core/scenario/given.ts'
import { type ExamPlan, type ExamTaken, isExamPlan, isExamTaken } from './exam-plan.ts'
import { type Grade, isGrade } from './grade.ts'
import type { Parsed } from './parsed.ts'
import { isQueueTaste, type QueueTaste } from './queue-taste.ts'
import { areLearningSteps, type FittedMemory, isSettingChange, type SettingChange } from './settings.ts'
import { type Day, type Instant, isDay } from './time.ts'

/**
 * Something that happened. The log of these is the only truth; all else is computed from it.
 * `day` is the learner's day when it happened, in the zone they were in, so that a log means the same
 * wherever it is replayed. Events are ordered by `at`, then `id`: the same order on every device.
 */
export type LogEvent = EventHeader & Happening

export type EventHeader = {
  readonly id: string
  readonly at: Instant
  readonly day: Day
  readonly device: string
}

export type Happening =
  | {
      readonly type: 'answered'
      readonly card: string
      readonly grade: Grade
      /** From seeing the question to grading it. */
      readonly tookMs: number
      readonly sitting: string
      /** False in a cram: logged, but the schedule is left alone. */
      readonly counts: boolean
      /** Only of a scenario, which the app grades. */
      readonly given?: Given
      /** When it comes back, where that was chosen otherwise than by the retention that all cards have. */
      readonly due?: Day
    }
  | { readonly type: 'skipped'; readonly card: string; readonly sitting: string }
  | {
      readonly type: 'suspended'
      readonly cards: readonly string[]
      readonly suspended: boolean
      readonly sitting?: string
      /** The app did it, upon the answer before: the card is a leech. */
      readonly leech?: true
    }
  | {
      readonly type: 'flagged'
      readonly cards: readonly string[]
      readonly flagged: boolean
      readonly sitting?: string
    }
  /** The learner holds that a scenario is wrong, or no longer does: to be looked at again by themselves. */
  | { readonly type: 'disagreed'; readonly card: string; readonly disagrees: boolean; readonly reason?: string }
  /** The learner's own tags, apart from the deck's. */
  | {
      readonly type: 'tagged'
      readonly cards: readonly string[]
      readonly add: readonly string[]
      readonly remove: readonly string[]
      readonly sitting?: string
      /** The app did it, upon the answer before: the card is a leech. */
      readonly leech?: true
    }
  /** All that was answered to these cards counts no more; flags, tags and suspension stay. */
  | { readonly type: 'forgotten'; readonly cards: readonly string[] }
  | { readonly type: 'due-set'; readonly cards: readonly string[]; readonly due: Day }
  /**
   * All that are due some day are due by the retention that is set now. `dues` are those whose day was chosen
   * otherwise: by a retention that their tags have, or away from a day that is full.
   */
  | { readonly type: 'rescheduled'; readonly dues?: readonly (readonly [card: string, due: Day])[] }
  /** What is studied for from now on, in the place of what was before. */
  | ({ readonly type: 'plan-set' } & ExamPlan)
  | { readonly type: 'plan-dropped' }
  /** The exam of the plan is over, and the plan with it. */
  | ({ readonly type: 'exam-taken' } & ExamTaken)
  /** What a new version of a deck brought: the ids of cards with a mark of their text. */
  | {
      readonly type: 'deck-changed'
      readonly deck: string
      readonly version: string
      readonly added: readonly (readonly [card: string, mark: string])[]
      readonly edited: readonly (readonly [card: string, mark: string])[]
    }
  /** A filter with a name, new or changed. Filters stand in the order of their places. */
  | {
      readonly type: 'filter-saved'
      readonly filter: string
      readonly name: string
      readonly query: string
      readonly pinned: boolean
      readonly place: number
    }
  | { readonly type: 'filter-removed'; readonly filter: string }
  /** A contrast drill ended; `beaten` where every cue was put on its side. */
  | { readonly type: 'contrasted'; readonly misconception: string; readonly beaten: boolean; readonly tookMs: number }
  | MockHappening
  /**
   * From here on these events count no more, or count again: the learner went back to what a backup has, or to what
   * was here before one was taken in. They stay in the log. Neither this nor an undo of it can be undone by name.
   */
  | { readonly type: 'left-out'; readonly events: readonly string[]; readonly leftOut: boolean }
  /** This device's log was handed out as a file: as a download, to the share sheet, into a folder. */
  | { readonly type: 'backed-up'; readonly to: BackupPlace; readonly events: number }
  /** A file was restored apart from the log, replayed, and found to be what it says; then it was taken in. */
  | { readonly type: 'restored'; readonly events: number; readonly added: number }
  | PathHappening
  /** Takes back the event it names, whatever came after. It cannot name another undo. */
  | { readonly type: 'undone'; readonly event: string }
  | {
      readonly type: 'sitting-started'
      readonly sitting: string
      readonly query: string
      readonly counts: boolean
      readonly cards: readonly string[]
      /** No further card comes once so many have passed. */
      readonly minutes?: number
      /** The learner's, as they were set then. */
      readonly learningSteps?: readonly number[]
      /** How the learner had it put together, to be offered again next time. */
      readonly taste?: QueueTaste
    }
  | { readonly type: 'sitting-ended'; readonly sitting: string }
  | ({ readonly type: 'setting-changed' } & SettingChange)

export const BACKUP_PLACES = ['file', 'share', 'folder'] as const
export type BackupPlace = (typeof BACKUP_PLACES)[number]

export function compareEvents(a: EventHeader, b: EventHeader): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Whether an event says how the learner's memory works, by which all answers are read. */
export function isFit(event: LogEvent): event is Fit {
  return event.type === 'setting-changed' && event.name === 'memory'
}

type Fit = EventHeader & { readonly type: 'setting-changed'; readonly name: 'memory'; readonly value: FittedMemory }

/** Each event once, in the order in which they happened, however they arrived. */
export function inOrder(events: Iterable<LogEvent>): LogEvent[] {
  const byId = new Map<string, LogEvent>()
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event)
  return [...byId.values()].sort(compareEvents)
}

/** Reads an event from a disk or a file: everything there is unknown until checked. */
export function readEvent(value: unknown): Parsed<LogEvent> {
  const fault = faultOf(value)
  return fault ? { ok: false, problem: { message: fault, at: 0 } } : { ok: true, value: value as LogEvent }
}

type Fields = Readonly<Record<string, unknown>>

function faultOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'an event must be an object'
  const fields = value as Fields
  if (!isText(fields.id)) return 'an event must have an id'
  if (!Number.isFinite(fields.at)) return 'an event must say when it was ("at", in milliseconds)'
  if (!isDay(fields.day)) return 'an event must say which day it was ("day", as 2026-11-21)'
  if (!isText(fields.device)) return 'an event must name its device'
  const type = String(fields.type)
  const isRight = Object.hasOwn(SHAPES, type) && SHAPES[type as Happening['type']]
  if (!isRight) return `"${type}" is not a type of event that this version knows`
  return isRight(fields) ? undefined : `this "${type}" event lacks a part or has a wrong one`
}

const SHAPES: Readonly<Record<Happening['type'], (fields: Fields) => boolean>> = {
  answered: (f) =>
    isText(f.card) &&
    isGrade(f.grade) &&
    Number.isFinite(f.tookMs) &&
    isText(f.sitting) &&
    typeof f.counts === 'boolean' &&
    (f.given === undefined || isGiven(f.given)) &&
    (f.due === undefined || isDay(f.due)),
  skipped: (f) => isText(f.card) && isText(f.sitting),
  suspended: (f) =>
    isTexts(f.cards) && typeof f.suspended === 'boolean' && isOptionalText(f.sitting) && isOptionalYes(f.leech),
  flagged: (f) => isTexts(f.cards) && typeof f.flagged === 'boolean' && isOptionalText(f.sitting),
  tagged: (f) =>
    isTexts(f.cards) && isTexts(f.add) && isTexts(f.remove) && isOptionalText(f.sitting) && isOptionalYes(f.leech),
  forgotten: (f) => isTexts(f.cards),
  'due-set': (f) => isTexts(f.cards) && isDay(f.due),
  rescheduled: (f) => f.dues === undefined || areDues(f.dues),
  'plan-set': isExamPlan,
  'plan-dropped': () => true,
  'exam-taken': isExamTaken,
  'deck-changed': (f) => isText(f.deck) && isText(f.version) && areMarks(f.added) && areMarks(f.edited),
  'filter-saved': (f) =>
    isText(f.filter) &&
    isText(f.name) &&
    typeof f.query === 'string' &&
    typeof f.pinned === 'boolean' &&
    Number.isFinite(f.place),
  'filter-removed': (f) => isText(f.filter),
  disagreed: (f) => isText(f.card) && typeof f.disagrees === 'boolean' && isOptionalText(f.reason),
  contrasted: (f) => isText(f.misconception) && typeof f.beaten === 'boolean' && Number.isFinite(f.tookMs),
  ...MOCK_SHAPES,
  'left-out': (f) => isTexts(f.events) && typeof f.leftOut === 'boolean',
  'backed-up': (f) => (BACKUP_PLACES as readonly unknown[]).includes(f.to) && isCount(f.events),
  restored: (f) => isCount(f.events) && isCount(f.added),
  ...PATH_SHAPES,
  undone: (f) => isText(f.event),
  'sitting-started': (f) =>
    isText(f.sitting) &&
    typeof f.query === 'string' &&
    typeof f.counts === 'boolean' &&
    isTexts(f.cards) &&
    (f.minutes === undefined || (typeof f.minutes === 'number' && f.minutes > 0)) &&
    (f.learningSteps === undefined || areLearningSteps(f.learningSteps)) &&
    (f.taste === undefined || isQueueTaste(f.taste)),
  'sitting-ended': (f) => isText(f.sitting),
  'setting-changed': (f) => isSettingChange(f.name, f.value),
}

function areMarks(value: unknown): boolean {
  return Array.isArray(value) && value.every((pair) => isTexts(pair) && pair.length === 2)
}

function areDues(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((pair) => Array.isArray(pair) && pair.length === 2 && isText(pair[0]) && isDay(pair[1]))
  )
}

function isOptionalYes(value: unknown): boolean {
  return value === undefined || value === true
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText)
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || isText(value)
}
