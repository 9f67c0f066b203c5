import { GRADES } from '#core/grade.ts'
import type { Habits } from '#core/habits.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import type { ItemKind } from '#core/plan/plan-task.ts'
import { apart, isUnseen, type Subject } from '#core/queue.ts'
import { shapeOf } from '#core/rehearsal/asked.ts'
import { memoryModel, recallAfter } from '#core/scheduler.ts'
import { withParents } from '#core/standing.ts'
import { type Day, daysBetween } from '#core/time.ts'
import type { Calibration } from './calibration.ts'
import { type AskedCard, itemOn, itemWeights } from './of-deck.ts'
import { type ReadinessItem, readinessOf } from './readiness.ts'

/**
 * What would move the score most: for each domain, tag and topic, what some minutes of it today would bring on the
 * exam day, over studying nothing more.
 *
 * Studying a card today leads to the recall Σ_g p_g·R(T; state after g): again with 1 − R(today), else by the learner's
 * own shares of passes, or of first grades where it is new; and takes Σ_g p_g·seconds_g. A group gets its minutes'
 * worth of cards, most expected gain per second first, one of siblings; what they bring is the difference of two
 * scores, with and without, so that calibration and floors count as they do in the score itself.
 */
export type Mover = {
  readonly group: Group
  /** To be studied, in this order. */
  readonly cards: readonly string[]
  readonly minutes: number
  /** Of these not met yet, and of these scenarios. */
  readonly unseen: number
  readonly scenarios: number
  /** Of the score: a share, 0 to 1. */
  readonly gain: number
}

export type Group =
  | { readonly kind: 'unseen' | 'met'; readonly domain: number }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'topic'; readonly topic: string }

export type MoversTask = {
  readonly asked: readonly AskedCard[]
  readonly exam: SittableExam
  readonly calibration: Calibration
  readonly habits: Habits
  readonly parameters: readonly number[]
  readonly today: Day
  /** The day on which it is to show. */
  readonly on: Day
  /** Spent on each group. */
  readonly minutes: number
}

/** How many are told. */
const TOLD = 3
/** Groups that share more of their cards than this are one and the same. */
const ALIKE = 0.5
/** A group of more of all that could be studied than this tells nobody where to look. */
const WIDE = 0.3
/** So many groups are weighed exactly: those that by a first guess bring most. */
const WEIGHED = 24
type Study = {
  readonly place: number
  readonly subject: Subject
  readonly item: ReadinessItem
  readonly rate: number
  readonly seconds: number
}

/** Three at most, the one that brings most first, of different kinds as far as there are. */
export function moversOf(task: MoversTask): readonly Mover[] {
  const { asked, exam, calibration, on } = task
  const items = asked.map((one) => itemOn(one, on))
  const shape = shapeOf(exam)
  const base = readinessOf(items, shape, calibration, 0)
  if (!base) return []
  const studies = studiesOf(task, items)
  const weighed = [...grouped(studies, asked).values()]
    .map(({ group, own }) => {
      const chosen = fitting(own, task.minutes * 60)
      const guess = chosen.reduce((sum, { rate, seconds }) => sum + rate * seconds, 0)
      return { group, chosen, guess, isWide: own.length > WIDE * studies.length }
    })
    .sort((a, b) => Number(a.isWide) - Number(b.isWide) || b.guess - a.guess)
    .slice(0, WEIGHED)
    .flatMap(({ group, chosen, isWide }): Weighed[] => {
      const studied = new Map(chosen.map(({ place, item }) => [place, item]))
      const changed = items.map((item, place) => studied.get(place) ?? item)
      const gain = (readinessOf(changed, shape, calibration, 0)?.score ?? 0) - base.score
      return gain > 0 ? [{ mover: moverOf(group, chosen, gain), isWide }] : []
    })
  return mostDifferent(weighed.sort((a, b) => b.mover.gain - a.mover.gain))
}

type Weighed = { readonly mover: Mover; readonly isWide: boolean }

function moverOf(group: Group, chosen: readonly Study[], gain: number): Mover {
  const subjects = chosen.map(({ subject }) => subject)
  return {
    group,
    gain,
    cards: apart(subjects),
    minutes: chosen.reduce((sum, { seconds }) => sum + seconds, 0) / 60,
    unseen: subjects.filter(isUnseen).length,
    scenarios: subjects.filter(({ card }) => card.scenario).length,
  }
}

/** What studying each card today would do, most per second first; without those that came today or would lose by it. */
function studiesOf({ asked, exam, ...learner }: MoversTask, items: readonly ReadinessItem[]): readonly Study[] {
  const weights = itemWeights(items, shapeOf(exam))
  const days = daysBetween(learner.today, learner.on)
  return asked
    .flatMap((one, place): Study[] => {
      const { subject, domain, floor } = one
      if (subject.progress.last !== undefined && subject.progress.last >= learner.today) return []
      const { recall, seconds } = afterStudy(subject, days, learner)
      const left = items[place]?.recall ?? 0
      const rate = ((weights.get(domain) ?? 0) * (1 - floor) * (recall - left)) / Math.max(1, seconds)
      return rate > 0 ? [{ place, subject, item: { domain, floor, recall, days }, rate, seconds }] : []
    })
    .sort((a, b) => b.rate - a.rate || a.place - b.place)
}

/** The recall expected `days` after being studied today, and how long that takes. */
export function afterStudy(
  { card, progress }: Subject,
  days: number,
  { habits, parameters, today }: Pick<MoversTask, 'habits' | 'parameters' | 'today'>,
): { readonly recall: number; readonly seconds: number } {
  const kind: ItemKind = card.scenario ? 'scenario' : 'card'
  const { memory, last } = progress
  const elapsed = last ? Math.max(0, daysBetween(last, today)) : 0
  const { ms, shares } = memory ? habits[kind].later : habits[kind].first
  const chances = memory ? sharesAt(shares, recallAfter(memory, elapsed)) : shares
  const { nextMemory } = memoryModel(parameters)
  let [recall, seconds] = [0, 0]
  for (const [place, grade] of GRADES.entries()) {
    const chance = chances[place] ?? 0
    recall += chance * recallAfter(nextMemory(memory, elapsed, grade), days)
    seconds += (chance * (ms[place] ?? 0)) / 1_000
  }
  return { recall, seconds }
}

/** The chances of the grades at a chance of recall. */
function sharesAt([, hard = 0, good = 0, easy = 0]: readonly number[], recall: number): readonly number[] {
  const passed = hard + good + easy
  if (passed <= 0) return [1 - recall, 0, recall, 0]
  return [1 - recall, ...[hard, good, easy].map((share) => (share / passed) * recall)]
}

function grouped(studies: readonly Study[], asked: readonly AskedCard[]): Map<string, { group: Group; own: Study[] }> {
  const groups = new Map<string, { group: Group; own: Study[] }>()
  const put = (name: string, group: Group, study: Study) => {
    const known = groups.get(name)
    if (known) known.own.push(study)
    else groups.set(name, { group, own: [study] })
  }
  for (const study of studies) {
    const { card } = study.subject
    const domain = asked[study.place]?.domain ?? 0
    const kind = isUnseen(study.subject) ? 'unseen' : 'met'
    put(`${kind} ${domain}`, { kind, domain }, study)
    put(`topic ${card.topic}`, { kind: 'topic', topic: card.topic }, study)
    for (const tag of withParents(card.tags)) put(`tag ${tag}`, { kind: 'tag', tag }, study)
  }
  return groups
}

function fitting(own: readonly Study[], seconds: number): readonly Study[] {
  const siblings = new Set<string>()
  const chosen: Study[] = []
  let taken = 0
  for (const study of own) {
    if (taken >= seconds) break
    const { card } = study.subject
    if (siblings.has(card.siblings)) continue
    siblings.add(card.siblings)
    chosen.push(study)
    taken += study.seconds
  }
  return chosen
}

/**
 * The best of each kind; where that is not enough, the next best, and at last those that are wide. None that is nearly
 * the same as a better one.
 */
function mostDifferent(weighed: readonly Weighed[]): readonly Mover[] {
  const told: Mover[] = []
  const kinds = new Set<string>()
  const passes: readonly ((one: Weighed) => boolean)[] = [
    ({ mover, isWide }) => !isWide && !kinds.has(kindOf(mover)),
    ({ isWide }) => !isWide,
    () => true,
  ]
  for (const isWanted of passes) {
    for (const one of weighed) {
      if (told.length === TOLD) break
      if (!isWanted(one) || told.some((other) => isAlike(one.mover, other))) continue
      kinds.add(kindOf(one.mover))
      told.push(one.mover)
    }
  }
  return told.sort((a, b) => b.gain - a.gain)
}

function kindOf({ group }: Mover): string {
  return 'domain' in group ? 'domain' : group.kind
}

function isAlike({ cards }: Mover, other: Mover): boolean {
  const known = new Set(other.cards)
  const shared = cards.filter((card) => known.has(card)).length
  return shared > ALIKE * Math.min(cards.length, other.cards.length)
}
