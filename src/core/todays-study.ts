import { pacedQueue } from '#core/plan/day-queue.ts'
import { createPlanReader, type ItemIndex, type ItemOutlook } from '#core/plan/plan-reader.ts'
import type { Plan } from '#core/plan/plan-task.ts'
import { domainOf } from '#core/rehearsal/asked.ts'
import { notAtRest } from './after-exam.ts'
import { recallOn } from './card-progress.ts'
import type { Card, DeckCards } from './deck.ts'
import type { ExamPlan } from './exam-plan.ts'
import { averageMs, type Habits } from './habits.ts'
import type { Meaning } from './progress.ts'
import { apart, isBuried, isDueNow, isSuspended, isUnseen, type Subject } from './queue.ts'
import { itemOf, type StudyTask, studyTask } from './study-task.ts'
import { type Day, daysBetween } from './time.ts'

/**
 * What the minutes that a learner has now are best spent on, towards the exam.
 *
 * First what the exam asks and what gains by coming now, best per second first, cards and scenarios alike; then what is
 * due and no exam asks; and for whoever has still more time what could as well wait. Until the plan of the day is
 * solved, or where it cannot be, the paced queue stands in for it.
 */
export type StudyDesk = {
  readonly deck: Pick<DeckCards, 'exams' | 'tags'>
  readonly subjects: readonly Subject[]
  readonly progress: Pick<Meaning, 'habits' | 'studied' | 'settings' | 'plan' | 'taken'>
  readonly today: Day
}

/** A plan as it was solved on a day, for the cards as they were then; later answers are read off it too. */
export type SolvedPlan = {
  readonly plan: ExamPlan
  readonly on: Day
  /** Undefined for a card that no exam asks, or that cannot come on that day. */
  readonly indexOf: (subject: Subject, day: Day) => ItemIndex | undefined
  /** Recall on the exam day; undefined for a card that no exam asks. */
  readonly outlookOf: (subject: Subject, day: Day) => ItemOutlook | undefined
  /** Of a recall of the card on the exam day, in shares of the whole exam, 0 to 1. */
  readonly worthOf: (card: Card) => number
}

/** A use of some time, in the order in which it is studied. */
export type StudyOffer = {
  readonly cards: readonly string[]
  /** Of these, how many were met before, and how many not; `scenarios` says how many of both are scenarios. */
  readonly due: number
  readonly new: number
  readonly scenarios: number
  readonly minutes: number
  /**
   * By how much the expected share of right answers falls if these minutes are not studied and the plan goes on without
   * them, 0 to 1. It counts what each card loses by waiting for the next best day, at that day's price of time, so it is
   * rather too little than too much. Undefined as long as the plan is not solved.
   */
  readonly gain?: number
}

/** Best first. */
export type StudyOrder = readonly Candidate[]

type Candidate = { readonly subject: Subject; readonly seconds: number; readonly gain?: number }

/** What is asked of the planner today. */
export function studyFor({ deck, subjects, progress, today }: StudyDesk, plan: ExamPlan): StudyTask {
  return studyTask(deck, subjects, plan, progress, progress.settings.memory.parameters, today)
}

export function solvedPlan({ task, subjects }: StudyTask, solved: Plan, plan: ExamPlan, on: Day): SolvedPlan {
  const reader = createPlanReader(solved)
  const total = task.items.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Map(subjects.map(({ card }, place) => [card.id, task.items[place]?.weight ?? 0]))
  const known = new WeakMap<Subject, { readonly day: Day; readonly index: ItemIndex | undefined }>()
  return {
    plan,
    on,
    // A subject is another one after an answer: what is known of it stays right for the day.
    indexOf(subject, day) {
      const before = known.get(subject)
      if (before?.day === day) return before.index
      const weight = weights.get(subject.card.id)
      const index =
        weight === undefined ? undefined : reader.indexOf(itemOf(subject, weight, day), daysBetween(on, day))
      known.set(subject, { day, index })
      return index
    },
    outlookOf(subject, day) {
      const weight = weights.get(subject.card.id)
      return weight === undefined ? undefined : reader.outlookOf(itemOf(subject, weight, day), daysBetween(on, day))
    },
    worthOf({ id, scenario }) {
      const { guessFloor } = task.habits[scenario ? 'scenario' : 'card']
      return total > 0 ? ((weights.get(id) ?? 0) / total) * (1 - guessFloor) : 0
    },
  }
}

export function studyOrder(desk: StudyDesk, plan: ExamPlan, solved: SolvedPlan | undefined): StudyOrder {
  const { progress, today } = desk
  const oneOfSiblings = progress.settings.burySiblings
  const open = desk.subjects.filter((subject) => !isSuspended(subject) && !(oneOfSiblings && isBuried(subject, today)))
  const first = solved ? byIndex(open, solved, today) : byPace({ ...desk, subjects: open }, plan)
  const asked = new Set(first.map(({ subject }) => subject))
  const others = notAtRest(open, progress, today)
    .filter((subject) => isDueNow(subject, today) && !asked.has(subject))
    .map((subject) => ({ subject, recall: recallOn(subject.progress, today) ?? 0 }))
    .sort((a, b) => b.recall - a.recall)
    .map(
      ({ subject }): Candidate => ({
        subject,
        seconds: usualSeconds(subject, progress.habits),
        ...(solved && { gain: 0 }),
      }),
    )
  const waits = first.findIndex(({ gain }) => gain !== undefined && gain <= 0)
  const order = waits < 0 ? [...first, ...others] : [...first.slice(0, waits), ...others, ...first.slice(waits)]
  return oneOfSiblings ? oneOfEach(order) : order
}

/** The best use of so many seconds: one card at least, and the last one may run over. */
export function offerFrom(order: StudyOrder, seconds: number): StudyOffer {
  const chosen: Candidate[] = []
  let taken = 0
  for (const candidate of order) {
    if (taken >= seconds && chosen.length > 0) break
    chosen.push(candidate)
    taken += candidate.seconds
  }
  const subjects = chosen.map(({ subject }) => subject)
  const unseen = subjects.filter(isUnseen).length
  const isKnown = chosen.every(({ gain }) => gain !== undefined)
  return {
    cards: apart(subjects),
    due: chosen.length - unseen,
    new: unseen,
    scenarios: subjects.filter(({ card }) => card.scenario).length,
    minutes: Math.ceil(taken / 60),
    ...(isKnown && { gain: chosen.reduce((sum, { gain = 0 }) => sum + Math.max(0, gain), 0) }),
  }
}

function byIndex(subjects: readonly Subject[], solved: SolvedPlan, today: Day): Candidate[] {
  return subjects
    .flatMap((subject) => {
      const index = solved.indexOf(subject, today)
      return index ? [{ subject, index }] : []
    })
    .sort((a, b) => b.index.perSecond - a.index.perSecond)
    .map(({ subject, index }) => ({
      subject,
      seconds: index.seconds,
      gain: solved.worthOf(subject.card) * index.gain,
    }))
}

function byPace(desk: StudyDesk, plan: ExamPlan): Candidate[] {
  const { task, subjects } = studyFor(desk, plan)
  return pacedQueue(task, Number.POSITIVE_INFINITY).flatMap((place) => {
    const subject = subjects[place]
    return subject ? [{ subject, seconds: usualSeconds(subject, desk.progress.habits) }] : []
  })
}

function usualSeconds(subject: Subject, habits: Habits): number {
  const { first, later } = habits[subject.card.scenario ? 'scenario' : 'card']
  return averageMs(isUnseen(subject) ? first : later) / 1_000
}

function oneOfEach(order: StudyOrder): StudyOrder {
  const taken = new Set<string>()
  return order.filter(({ subject: { card } }) => {
    if (taken.has(card.siblings)) return false
    taken.add(card.siblings)
    return true
  })
}

/** Why a card comes today. Recall is a chance, 0 to 1, without guessing. */
export type WhyToday =
  | {
      readonly kind: 'new' | 'again'
      readonly seconds: number
      /** On the exam day, if it is never studied again; 0 for one never met. */
      readonly recallIfLeft: number
      /** False when it could as well wait. */
      readonly isWorthNow: boolean
      /** That asks it in the exam. */
      readonly domain?: { readonly number: number; readonly weightPercent: number }
    }
  /** Due, and there was time left. */
  | { readonly kind: 'unasked' }

export function whyToday(
  solved: SolvedPlan,
  subject: Subject,
  { exams }: Pick<DeckCards, 'exams'>,
  today: Day,
): WhyToday | undefined {
  const index = solved.indexOf(subject, today)
  if (!index) return isDueNow(subject, today) && solved.worthOf(subject.card) === 0 ? { kind: 'unasked' } : undefined
  const exam = exams.find(({ id }) => id === solved.plan.exam)
  const asking = exam && domainOf(subject.card, exam)
  const domain = exam?.domains.find(({ number }) => number === asking)
  return {
    kind: subject.progress.memory ? 'again' : 'new',
    seconds: index.seconds,
    recallIfLeft: index.recallIfLeft,
    isWorthNow: index.gain > 0,
    ...(domain && { domain }),
  }
}
