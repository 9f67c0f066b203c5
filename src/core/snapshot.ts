import { isMock } from '#core/mock/mock-shape.ts'
import { keptPath, readPath } from '#core/path/path-progress.ts'
import type { Held } from '#core/scenario/misconceptions.ts'
import type { CardProgress } from './card-progress.ts'
import type { EventHeader } from './event.ts'
import { isExamPlan, isExamTaken } from './exam-plan.ts'
import { GRADES, isGrade } from './grade.ts'
import { isHabits } from './habits.ts'
import type { Parsed } from './parsed.ts'
import type { Copies, Filter, KnownCard, KnownDeck, LogCopy, Meaning } from './progress.ts'
import { isQueueTaste } from './queue-taste.ts'
import { bendOf, type Memory } from './scheduler.ts'
import type { Sitting, Step } from './session.ts'
import { areLearningSteps, DEFAULT_SETTINGS, isSettingChange, type Settings } from './settings.ts'
import { type Day, isDay } from './time.ts'

/**
 * A meaning as text, so that starting does not take a replay. It is a cache: a text that is odd in any way is
 * refused, and whoever asked replays the log.
 *
 * Raise this whenever the same log comes to mean something else, or a part of its meaning changes its shape.
 */
const SNAPSHOT_VERSION = 7

// Cards as rows without names: 2,000 of them take a third of the room, and read in a third of the time.
type CardRow = readonly [
  id: string,
  state: CardProgress['state'],
  reps: number,
  lapses: number,
  memory: readonly [stability: number, difficulty: number] | null,
  introduced: string | null,
  last: string | null,
  due: string | null,
  suspended: boolean | null,
  flagged: boolean,
  graded: readonly (string | null)[],
  disagreed: boolean,
  myTags: readonly string[],
]

const STATES: readonly unknown[] = ['new', 'learn', 'review'] satisfies readonly CardProgress['state'][]
const STEP_KINDS: readonly unknown[] = [
  'answered',
  'skipped',
  'suspended',
  'flagged',
  'tagged',
] satisfies Step['kind'][]

export function writeSnapshot(meaning: Meaning): string {
  const { settings, habits, plan, planSince, taken, taste, newest } = meaning
  const sittings = [...meaning.sittings]
  const misconceptions = [...meaning.misconceptions]
  const mocks = [...meaning.mocks]
  const filters = [...meaning.filters]
  const decks = Array.from(meaning.decks, ([id, { version, cards: known }]) => [id, { version, cards: [...known] }])
  const copies = [...meaning.copies]
  const cards = Array.from(meaning.cards, rowOf)
  return JSON.stringify({
    version: SNAPSHOT_VERSION,
    settings,
    habits,
    studied: [...meaning.studied],
    plan,
    planSince,
    taken,
    taste,
    newest,
    sittings,
    misconceptions,
    mocks,
    filters,
    decks,
    copies,
    path: keptPath(meaning.path),
    cards,
  })
}

export function readSnapshot(text: string): Parsed<Meaning> {
  let kept: unknown
  try {
    kept = JSON.parse(text)
  } catch {
    return refusal('the snapshot is damaged')
  }
  if (!isFields(kept)) return refusal('the snapshot is damaged')
  if (kept.version !== SNAPSHOT_VERSION) return refusal('the snapshot is of another version')
  const { settings, habits, plan, planSince, taken, taste, newest } = kept
  const sittings = readEntries(kept.sittings, isSitting)
  const misconceptions = readEntries(kept.misconceptions, isHeld)
  const mocks = readEntries(kept.mocks, isMock)
  const filters = readEntries(kept.filters, isFilter)
  const decks = readDecks(kept.decks)
  const copies = readEntries(kept.copies, areCopies)
  const studied = readStudied(kept.studied)
  const path = readPath(kept.path)
  if (!sittings || !misconceptions || !mocks || !filters) return refusal('the snapshot is damaged')
  if (!decks || !copies || !path) return refusal('the snapshot is damaged')
  if (!isSettings(settings) || !isHabits(habits) || !studied) return refusal('the snapshot is damaged')
  const cards = readCards(kept.cards, bendOf(settings.memory.parameters))
  if (!cards) return refusal('the snapshot is damaged')
  if (taste !== undefined && !isQueueTaste(taste)) return refusal('the snapshot is damaged')
  if (plan !== undefined && !isExamPlan(plan)) return refusal('the snapshot is damaged')
  if (planSince !== undefined && !isDay(planSince)) return refusal('the snapshot is damaged')
  if (!Array.isArray(taken) || !taken.every(isExamTaken)) return refusal('the snapshot is damaged')
  const shared = {
    cards,
    settings,
    sittings,
    misconceptions,
    mocks,
    filters,
    decks,
    copies,
    path,
    taken,
    habits,
    studied,
  }
  const own = { ...(plan && { plan }), ...(planSince && { planSince }), ...(taste && { taste }) }
  const meaning: Meaning = { ...shared, ...own }
  if (newest === undefined) return { ok: true, value: meaning }
  return isHeader(newest) ? { ok: true, value: { ...meaning, newest } } : refusal('the snapshot is damaged')
}

function rowOf([id, card]: readonly [string, CardProgress]): CardRow {
  return [
    id,
    card.state,
    card.reps,
    card.lapses,
    card.memory ? [card.memory.stability, card.memory.difficulty] : null,
    card.introduced ?? null,
    card.last ?? null,
    card.due ?? null,
    card.suspended ?? null,
    card.flagged ?? false,
    GRADES.map((grade) => card.graded?.[grade] ?? null),
    card.disagreed ?? false,
    card.myTags ?? [],
  ]
}

function readCards(rows: unknown, bend: Pick<Memory, 'decay'>): Map<string, CardProgress> | undefined {
  if (!Array.isArray(rows)) return undefined
  const cards = new Map<string, CardProgress>()
  // Checking a day takes a microsecond and the same days come again and again.
  const days = new Set<unknown>([null])
  const isDayOrNone = (value: unknown): boolean => {
    if (days.has(value)) return true
    if (!isDay(value)) return false
    days.add(value)
    return true
  }
  for (const row of rows) {
    if (!isCardRow(row, isDayOrNone)) return undefined
    cards.set(row[0], cardOf(row, bend))
  }
  return cards.size === rows.length ? cards : undefined
}

function isCardRow(row: unknown, isDayOrNone: (value: unknown) => boolean): row is CardRow {
  if (!Array.isArray(row) || row.length !== 13) return false
  const [id, state, reps, lapses, memory, introduced, last, due, suspended, flagged, graded, disagreed, myTags] = row
  return (
    isText(id) &&
    STATES.includes(state) &&
    isCount(reps) &&
    isCount(lapses) &&
    (memory === null || (Array.isArray(memory) && memory.length === 2 && memory.every(isPositive))) &&
    isDayOrNone(introduced) &&
    isDayOrNone(last) &&
    isDayOrNone(due) &&
    (suspended === null || typeof suspended === 'boolean') &&
    typeof flagged === 'boolean' &&
    Array.isArray(graded) &&
    graded.length === GRADES.length &&
    graded.every(isDayOrNone) &&
    typeof disagreed === 'boolean' &&
    Array.isArray(myTags) &&
    myTags.every(isText)
  )
}

function cardOf(row: CardRow, bend: Pick<Memory, 'decay'>): CardProgress {
  const [, state, reps, lapses, memory, introduced, last, due, suspended, flagged, graded, disagreed, myTags] = row
  const days = GRADES.flatMap((grade, index) => (graded[index] === null ? [] : [[grade, graded[index]]]))
  return {
    state,
    reps,
    lapses,
    ...(memory && { memory: { stability: memory[0], difficulty: memory[1], ...bend } }),
    ...(introduced !== null && { introduced }),
    ...(last !== null && { last }),
    ...(due !== null && { due }),
    ...(suspended !== null && { suspended }),
    ...(flagged && { flagged }),
    ...(days.length > 0 && { graded: Object.fromEntries(days) }),
    ...(disagreed && { disagreed }),
    ...(myTags.length > 0 && { myTags }),
  } as CardProgress
}

function readEntries<T>(entries: unknown, isRight: (value: unknown) => value is T): Map<string, T> | undefined {
  if (!Array.isArray(entries)) return undefined
  const read = new Map<string, T>()
  for (const entry of entries) {
    if (!Array.isArray(entry) || entry.length !== 2 || !isText(entry[0]) || !isRight(entry[1])) return undefined
    read.set(entry[0], entry[1])
  }
  return read.size === entries.length ? read : undefined
}

function readStudied(entries: unknown): Map<Day, number> | undefined {
  if (!Array.isArray(entries)) return undefined
  const isRight = entries.every(
    (entry) => Array.isArray(entry) && entry.length === 2 && isDay(entry[0]) && Number.isFinite(entry[1]),
  )
  return isRight ? new Map(entries) : undefined
}

function isHeld(value: unknown): value is Held {
  return (
    isFields(value) &&
    isCount(value.raised) &&
    isDay(value.lastRaised) &&
    Array.isArray(value.beatenOn) &&
    value.beatenOn.every(isDay)
  )
}

function isFilter(value: unknown): value is Filter {
  return (
    isFields(value) &&
    isText(value.id) &&
    isText(value.name) &&
    typeof value.query === 'string' &&
    typeof value.pinned === 'boolean' &&
    Number.isFinite(value.place)
  )
}

function readDecks(entries: unknown): Map<string, KnownDeck> | undefined {
  const read = readEntries(entries, isKeptDeck)
  const decks = new Map<string, KnownDeck>()
  for (const [id, { version, cards: kept }] of read ?? []) {
    const cards = readEntries(kept, isKnownCard)
    if (!cards) return undefined
    decks.set(id, { version, cards })
  }
  return read && decks
}

function isKeptDeck(value: unknown): value is { readonly version: string; readonly cards: unknown } {
  return isFields(value) && isText(value.version)
}

function isKnownCard(value: unknown): value is KnownCard {
  return (
    isFields(value) && isText(value.mark) && isDay(value.added) && (value.edited === undefined || isDay(value.edited))
  )
}

function areCopies(value: unknown): value is Copies {
  return isFields(value) && [value.backup, value.restore].every((copy) => copy === undefined || isCopy(copy))
}

function isCopy(value: unknown): value is LogCopy {
  return isFields(value) && Number.isFinite(value.at) && isDay(value.day) && isCount(value.events)
}

function isSitting(value: unknown): value is Sitting {
  return (
    isFields(value) &&
    isText(value.id) &&
    typeof value.query === 'string' &&
    typeof value.counts === 'boolean' &&
    Array.isArray(value.cards) &&
    value.cards.every(isText) &&
    Number.isFinite(value.startedAt) &&
    (value.minutes === undefined || isPositive(value.minutes)) &&
    (value.learningSteps === undefined || areLearningSteps(value.learningSteps)) &&
    Array.isArray(value.steps) &&
    value.steps.every(isStep)
  )
}

function isStep(value: unknown): value is Step {
  return (
    isFields(value) &&
    isText(value.event) &&
    Number.isFinite(value.at) &&
    isText(value.card) &&
    STEP_KINDS.includes(value.kind) &&
    (value.leech === undefined || value.leech === true) &&
    (value.kind === 'answered' ? isGrade(value.grade) : value.grade === undefined)
  )
}

function isSettings(value: unknown): value is Settings {
  if (!isFields(value)) return false
  const names = Object.keys(value)
  const isWhole = names.length === Object.keys(DEFAULT_SETTINGS).length
  return isWhole && names.every((name) => isSettingChange(name, value[name]))
}

function isHeader(value: unknown): value is EventHeader {
  return isFields(value) && isText(value.id) && Number.isFinite(value.at) && isDay(value.day) && isText(value.device)
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0
}

function isPositive(value: unknown): boolean {
  return Number.isFinite(value) && (value as number) > 0
}

function refusal(message: string): Parsed<never> {
  return { ok: false, problem: { message, at: 0 } }
}
