import { countedMock, followedMock, type Mock, startedMock } from '#core/mock/mock.ts'
import { NOT_BEGUN, type PathProgress, pathAfter } from '#core/path/path-progress.ts'
import { contrastedOn, type Held, raisedOn } from '#core/scenario/misconceptions.ts'
import { STUDIED_DAYS, type Studied } from './attendance.ts'
import {
  afterAnswer,
  type CardProgress,
  dueOn,
  forgotten,
  NEW_CARD,
  rescheduled,
  rescheduledTo,
  retagged,
} from './card-progress.ts'
import { compareEvents, type EventHeader, inOrder, isFit, type LogEvent } from './event.ts'
import type { ExamPlan, ExamTaken } from './exam-plan.ts'
import { type Habits, habitsAfter, USUAL } from './habits.ts'
import { unreachable } from './parsed.ts'
import type { QueueTaste } from './queue-taste.ts'
import type { Sitting, Step } from './session.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { takenBack } from './taken-back.ts'
import type { Day, Instant } from './time.ts'

/**
 * What the log means now: a fold of events in the order in which they happened.
 *
 * A progress stands on `ground` (a settled meaning, empty at first) and remembers the `trail` of events since.
 * An event that comes last is folded in; one that comes late, or takes another back, is put in its place and the
 * trail is folded again. Only where it concerns the ground itself is the whole log needed: then `behind` is true,
 * and the owner replays. Nothing is ever reversed: inverses drift.
 */
export type Progress = Meaning & {
  readonly ground: Meaning
  readonly trail: readonly LogEvent[]
  readonly behind: boolean
}

export type Meaning = {
  readonly cards: ReadonlyMap<string, CardProgress>
  readonly settings: Settings
  /** The sitting that is open on each device. */
  readonly sittings: ReadonlyMap<string, Sitting>
  readonly habits: Habits
  readonly studied: Studied
  /** The misconceptions that answers gave away, closed ones too. */
  readonly misconceptions: ReadonlyMap<string, Held>
  /** Every mock by its id, finished ones too, in the order in which they were started. */
  readonly mocks: ReadonlyMap<string, Mock>
  /** The learner's filters by their ids. */
  readonly filters: ReadonlyMap<string, Filter>
  /** The decks that the log knows of, by their ids. */
  readonly decks: ReadonlyMap<string, KnownDeck>
  /** The way along the learning path. */
  readonly path: PathProgress
  /** What is studied for, if there is a date. */
  readonly plan?: ExamPlan
  /** The day on which the plan for this exam was first set. */
  readonly planSince?: Day
  /** The exams that were sat, in the order in which that was said. */
  readonly taken: readonly ExamTaken[]
  /** When each device last gave its log as a file, and last took one in that was found whole. */
  readonly copies: ReadonlyMap<string, Copies>
  /** That of the filtered sitting started last. */
  readonly taste?: QueueTaste
  /** The last event folded in; undefined before the first. */
  readonly newest?: EventHeader
}

export type Copies = { readonly backup?: LogCopy; readonly restore?: LogCopy }

/** A copy of the log outside of the app, made or taken in, with so many events. */
export type LogCopy = { readonly at: Instant; readonly day: Day; readonly events: number }

export type KnownDeck = {
  readonly version: string
  /** When each card came, when its text last changed, and a mark of that text. */
  readonly cards: ReadonlyMap<string, KnownCard>
}

export type KnownCard = { readonly mark: string; readonly added: Day; readonly edited?: Day }

/** A query that the learner gave a name. */
export type Filter = {
  readonly id: string
  readonly name: string
  readonly query: string
  /** Shown on Today. */
  readonly pinned: boolean
  readonly place: number
}

const START: Meaning = {
  cards: new Map(),
  settings: DEFAULT_SETTINGS,
  sittings: new Map(),
  habits: USUAL,
  studied: new Map(),
  misconceptions: new Map(),
  mocks: new Map(),
  filters: new Map(),
  decks: new Map(),
  copies: new Map(),
  path: NOT_BEGUN,
  taken: [],
}

/** What a log means, whatever order its events arrived in and however often each of them did. */
export function replay(events: Iterable<LogEvent>): Progress {
  return foldedFrom(START, inOrder(events))
}

/** The same a little at a time, for whoever has other things to do in between. */
export function replayInSteps(events: Iterable<LogEvent>): Generator<undefined, Progress> {
  return folding(START, inOrder(events))
}

/** So many events are a few milliseconds of work. */
const EVENTS_A_STEP = 250

/** A progress with one more event. An event that it already knows changes nothing. */
export function advance(progress: Progress, event: LogEvent): Progress {
  if (progress.behind) return progress
  const { ground, trail } = progress
  if (ground.newest && compareEvents(event, ground.newest) <= 0) return { ...progress, behind: true }
  const isLast = !progress.newest || compareEvents(event, progress.newest) > 0
  if (!isLast && trail.some(({ id }) => id === event.id)) return progress
  if (isAboutOthers(event) || isFit(event) || !isLast) return foldedFrom(ground, inOrder([...trail, event]))
  // A late one may have named an event that had not arrived yet.
  if (trail.some((earlier) => names(earlier, event.id))) return foldedFrom(ground, [...trail, event])
  const draft = draftOf(progress)
  fold(draft, event)
  draft.newest = headerOf(event)
  return { ...meaningOf(draft), ground, trail: [...trail, event], behind: false }
}

/** The same meaning with its trail made ground: what a snapshot keeps. */
export function settled(progress: Progress): Progress {
  const { ground: _, trail: __, behind: ___, ...meaning } = progress
  const ground: Meaning = meaning
  return { ...ground, ground, trail: [], behind: progress.behind }
}

/** A progress that stands on a meaning kept earlier. */
export function progressFrom(ground: Meaning, later: Iterable<LogEvent>): Progress {
  let progress: Progress = { ...ground, ground, trail: [], behind: false }
  const trail = inOrder(later)
  const first = trail[0]
  if (first && ground.newest && compareEvents(first, ground.newest) <= 0) return { ...progress, behind: true }
  progress = foldedFrom(ground, trail)
  return progress
}

export function progressOf(progress: Meaning, card: string): CardProgress {
  return progress.cards.get(card) ?? NEW_CARD
}

/** Whether what an event says is which other events count. */
function isAboutOthers({ type }: LogEvent): boolean {
  return type === 'undone' || type === 'left-out'
}

function names(event: LogEvent, id: string): boolean {
  return event.type === 'undone' ? event.event === id : event.type === 'left-out' && event.events.includes(id)
}

function foldedFrom(ground: Meaning, trail: readonly LogEvent[]): Progress {
  const steps = folding(ground, trail)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function* folding(ground: Meaning, trail: readonly LogEvent[]): Generator<undefined, Progress> {
  const { out, named } = takenBack(trail)
  const memory = memoryAfter(ground, trail, out)
  // All answers are read by the memory that was fitted last: those in the ground would have to be read again.
  if (ground.newest && memory !== ground.settings.memory) return { ...ground, ground, trail, behind: true }
  const draft = draftOf({ ...ground, settings: { ...ground.settings, memory } })
  let left = EVENTS_A_STEP
  for (const event of trail) {
    named.delete(event.id)
    if (!out.has(event.id)) fold(draft, event)
    left -= 1
    if (left > 0) continue
    left = EVENTS_A_STEP
    yield
  }
  const last = trail.at(-1)
  if (last) draft.newest = headerOf(last)
  // What is named and not in the trail is in the ground, or still to come.
  const behind = ground.newest !== undefined && named.size > 0
  return { ...meaningOf(draft), ground, trail, behind }
}

function memoryAfter(ground: Meaning, trail: readonly LogEvent[], out: ReadonlySet<string>): Settings['memory'] {
  const fitted = trail.filter(isFit).findLast(({ id }) => !out.has(id))
  return fitted ? fitted.value : ground.settings.memory
}

type Draft = {
  cards: Map<string, CardProgress>
  settings: Settings
  sittings: Map<string, Sitting>
  habits: Habits
  path: PathProgress
  studied: Map<Day, number>
  misconceptions: Map<string, Held>
  mocks: Map<string, Mock>
  filters: Map<string, Filter>
  decks: Map<string, KnownDeck>
  copies: Map<string, Copies>
  plan: ExamPlan | undefined
  planSince: Day | undefined
  taken: readonly ExamTaken[]
  taste: QueueTaste | undefined
  newest: EventHeader | undefined
}

// Mutable inside: copying a Map per event made replaying 20,000 reviews twelve times slower.
function draftOf(meaning: Meaning): Draft {
  const { settings, habits, path, plan, planSince, taken, taste, newest } = meaning
  return {
    cards: new Map(meaning.cards),
    sittings: new Map(meaning.sittings),
    misconceptions: new Map(meaning.misconceptions),
    mocks: new Map(meaning.mocks),
    filters: new Map(meaning.filters),
    decks: new Map(meaning.decks),
    copies: new Map(meaning.copies),
    studied: new Map(meaning.studied),
    settings,
    habits,
    path,
    plan,
    planSince,
    taken,
    taste,
    newest,
  }
}

function meaningOf({ plan, planSince, taste, newest, ...draft }: Draft): Meaning {
  return {
    ...draft,
    ...(plan && { plan }),
    ...(planSince && { planSince }),
    ...(taste && { taste }),
    ...(newest && { newest }),
  }
}

function headerOf({ id, at, day, device }: EventHeader): EventHeader {
  return { id, at, day, device }
}

function fold(draft: Draft, event: LogEvent): void {
  switch (event.type) {
    case 'answered': {
      const mock = draft.mocks.get(event.sitting)
      const counted = mock && countedMock(mock, event.card)
      // Another tab handed the same mock in.
      if (mock && !counted) return
      if (counted) draft.mocks.set(counted.id, counted)
      const card = draft.cards.get(event.card) ?? NEW_CARD
      if (event.counts)
        draft.cards.set(event.card, afterAnswer(card, event.grade, event.day, draft.settings, event.due))
      const kind = event.given ? 'scenario' : 'card'
      draft.habits = habitsAfter(draft.habits, { ...event, kind, isFirst: card.reps === 0 })
      study(draft.studied, event.day, event.tookMs)
      for (const id of event.given?.misconceptions ?? []) {
        draft.misconceptions.set(id, raisedOn(event.day, draft.misconceptions.get(id)))
      }
      takeStep(draft, event.sitting, { ...stepOf(event, event.card), kind: 'answered', grade: event.grade })
      return
    }
    case 'skipped':
      takeStep(draft, event.sitting, { ...stepOf(event, event.card), kind: 'skipped' })
      return
    case 'suspended':
      for (const id of event.cards) {
        draft.cards.set(id, { ...(draft.cards.get(id) ?? NEW_CARD), suspended: event.suspended })
        if (event.sitting && event.suspended)
          takeStep(draft, event.sitting, { ...stepOf(event, id), kind: 'suspended', ...leechOf(event) })
      }
      return
    case 'flagged':
      for (const id of event.cards) {
        const { flagged: _, ...card } = draft.cards.get(id) ?? NEW_CARD
        draft.cards.set(id, event.flagged ? { ...card, flagged: true } : card)
        if (event.sitting) takeStep(draft, event.sitting, { ...stepOf(event, id), kind: 'flagged' })
      }
      return
    case 'sitting-started': {
      const { sitting: id, query, counts, cards, minutes, learningSteps, at: startedAt } = event
      if (event.taste) draft.taste = event.taste
      const rules = { ...(minutes && { minutes }), ...(learningSteps && { learningSteps }) }
      draft.sittings.set(event.device, { id, query, counts, cards, startedAt, ...rules, steps: [] })
      return
    }
    case 'disagreed': {
      const { disagreed: _, ...card } = draft.cards.get(event.card) ?? NEW_CARD
      draft.cards.set(event.card, event.disagrees ? { ...card, disagreed: true } : card)
      return
    }
    case 'tagged':
      changeCards(draft, event.cards, (card) => retagged(card, event.add, event.remove))
      for (const id of event.sitting ? event.cards : [])
        takeStep(draft, event.sitting ?? '', { ...stepOf(event, id), kind: 'tagged', ...leechOf(event) })
      return
    case 'forgotten':
      changeCards(draft, event.cards, forgotten)
      return
    case 'due-set':
      changeCards(draft, event.cards, (card) => dueOn(card, event.due))
      return
    case 'rescheduled':
      for (const [id, card] of draft.cards) draft.cards.set(id, rescheduled(card, draft.settings))
      for (const [id, due] of event.dues ?? []) changeCards(draft, [id], (card) => rescheduledTo(card, due))
      return
    case 'plan-set': {
      const { exam, date, weekdayMinutes, daysOff } = event
      if (draft.plan?.exam !== exam) draft.planSince = event.day
      draft.plan = { exam, date, weekdayMinutes, daysOff }
      return
    }
    case 'plan-dropped':
      draft.plan = undefined
      draft.planSince = undefined
      return
    case 'exam-taken': {
      const { exam, date, afterwards, score, passed, predicted } = event
      const said = { ...(score !== undefined && { score }), ...(passed !== undefined && { passed }) }
      draft.taken = [...draft.taken, { exam, date, afterwards, ...said, ...(predicted !== undefined && { predicted }) }]
      draft.plan = undefined
      draft.planSince = undefined
      return
    }
    case 'deck-changed': {
      const cards = new Map(draft.decks.get(event.deck)?.cards)
      // Another device may have said so before: a card is added once.
      for (const [id, mark] of event.added) cards.set(id, { added: event.day, ...cards.get(id), mark })
      for (const [id, mark] of event.edited) {
        cards.set(id, { ...(cards.get(id) ?? { added: event.day }), mark, edited: event.day })
      }
      draft.decks.set(event.deck, { version: event.version, cards })
      return
    }
    case 'filter-saved': {
      const { filter: id, name, query, pinned, place } = event
      draft.filters.set(id, { id, name, query, pinned, place })
      return
    }
    case 'filter-removed':
      draft.filters.delete(event.filter)
      return
    case 'contrasted': {
      const held = draft.misconceptions.get(event.misconception)
      if (held) draft.misconceptions.set(event.misconception, contrastedOn(event.day, event.beaten, held))
      return
    }
    case 'mock-started':
      draft.mocks.set(event.mock, startedMock(event))
      return
    case 'mock-moved':
    case 'mock-answered':
    case 'mock-flagged':
    case 'mock-paused':
    case 'mock-resumed':
    case 'mock-finished': {
      const mock = draft.mocks.get(event.mock)
      if (mock) draft.mocks.set(event.mock, followedMock(mock, event))
      return
    }
    case 'topic-checked':
    case 'milestone-reached':
    case 'path-dated':
    case 'journal-written':
    case 'journal-removed':
      draft.path = pathAfter(draft.path, event)
      return
    case 'sitting-ended':
      for (const [device, { id }] of draft.sittings) if (id === event.sitting) draft.sittings.delete(device)
      return
    case 'setting-changed':
      // Known from the beginning.
      if (event.name === 'memory') return
      draft.settings = { ...draft.settings, [event.name]: event.value }
      return
    case 'backed-up':
    case 'restored': {
      const copy = { at: event.at, day: event.day, events: event.events }
      const kind = event.type === 'restored' ? { restore: copy } : { backup: copy }
      draft.copies.set(event.device, { ...draft.copies.get(event.device), ...kind })
      return
    }
    case 'left-out':
    case 'undone':
      return
    default:
      unreachable(event)
  }
}

function changeCards(draft: Draft, cards: readonly string[], change: (card: CardProgress) => CardProgress): void {
  for (const id of cards) draft.cards.set(id, change(draft.cards.get(id) ?? NEW_CARD))
}

function stepOf(event: EventHeader, card: string): Pick<Step, 'event' | 'at' | 'card'> {
  return { event: event.id, at: event.at, card }
}

function leechOf({ leech }: { readonly leech?: true }): Pick<Step, 'leech'> {
  return leech ? { leech } : {}
}

function takeStep(draft: Draft, sitting: string, step: Step): void {
  for (const [device, open] of draft.sittings) {
    if (open.id === sitting) draft.sittings.set(device, { ...open, steps: [...open.steps, step] })
  }
}

/** Older days are let go. */
function study(studied: Map<Day, number>, day: Day, tookMs: number): void {
  studied.set(day, (studied.get(day) ?? 0) + Math.min(LONGEST_STUDY_MS, Math.max(0, tookMs)))
  if (studied.size <= STUDIED_DAYS) return
  const [oldest] = [...studied.keys()].sort()
  if (oldest) studied.delete(oldest)
}

/** More than this for one answer was time away. */
const LONGEST_STUDY_MS = 300_000
