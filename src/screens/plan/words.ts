import type { Afterwards, ExamPlan, ExamTaken } from '#core/exam-plan.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import type { Estimate } from '#core/readiness/readiness.ts'
import { scaledScore } from '#core/rehearsal/asked.ts'
import type { Group, LeftOut } from '#core/rehearsal/left-out.ts'
import type { Verdict } from '#core/rehearsal/verdict.ts'
import { addDays, type Day, daysBetween, isDay } from '#core/time.ts'
import { counted, longDay, percent, shortDay } from '#parts/durations.ts'

/** What is being set up: a plan whose date may not be chosen yet. */
export type Draft = Omit<ExamPlan, 'date'> & { readonly date: string }

/** Beyond this nobody can say anything. */
const MOST_DAYS = 730

/** What is wrong with a date; undefined where nothing is. */
export function dateProblem(date: string, today: Day): string | undefined {
  if (!isDay(date)) return 'Choose the day of your exam.'
  if (date < today) return `${shortDay(date)} has passed. Choose a day to come.`
  if (date === today) return 'That is today. A plan needs at least one day before the exam.'
  if (daysBetween(today, date) > MOST_DAYS) return 'That is more than two years away. Choose a nearer day.'
  return undefined
}

/** The plan that a draft is, if it is one. */
export function planFrom(draft: Draft, today: Day): ExamPlan | undefined {
  return isDay(draft.date) && dateProblem(draft.date, today) === undefined ? { ...draft, date: draft.date } : undefined
}

export function isSamePlan(one: ExamPlan, other: ExamPlan): boolean {
  return (
    one.exam === other.exam &&
    one.date === other.date &&
    String(one.weekdayMinutes) === String(other.weekdayMinutes) &&
    String(one.daysOff) === String(other.daysOff)
  )
}

/** in 43 days · tomorrow */
export function untilWords(days: number): string {
  return days === 1 ? 'tomorrow' : `in ${counted(days, 'day')}`
}

/** 712 (80 %: 560 to 830) */
export function scoreWords(outcome: Estimate, exam: SittableExam): string {
  return `${onScale(outcome.score, exam)} (${rangeWords(outcome, exam)})`
}

export function rangeWords({ low, high }: Pick<Estimate, 'low' | 'high'>, exam: SittableExam): string {
  return `80 %: ${onScale(low, exam)} to ${onScale(high, exam)}`
}

function onScale(share: number, exam: SittableExam): string {
  return scaledScore(share, exam).toLocaleString('en-GB')
}

/** 40 minutes, 21 hours */
export function studyTimeWords(minutes: number): string {
  return minutes < 120 ? counted(Math.round(minutes), 'minute') : counted(Math.round(minutes / 60), 'hour')
}

/** Fewer cards than this for each question say little about an exam. */
const FEW_CARDS_A_QUESTION = 4

/** What the figures are about, and how little that may be. */
export function coverageWords(cards: number, exam: SittableExam): string {
  if (cards < FEW_CARDS_A_QUESTION * exam.blueprint.scored.value)
    return `The deck has only ${counted(cards, 'card')} on this exam. The figures are about those, and say little about the rest of it.`
  return 'The figures are about what this deck asks; what the exam asks beyond it is not in them.'
}

/** A chance, and never as if it were sure. */
export function chanceWords(chance: number): string {
  if (chance < 0.01) return 'below 1 %'
  if (chance > 0.99) return 'above 99 %'
  return percent(chance)
}

export function verdictWords(verdict: Verdict, date: Day, chance: number): string | undefined {
  switch (verdict.kind) {
    case 'no-time':
      return 'This plan has no minutes on any day before the exam. Give it some.'
    case 'likely':
      return undefined
    case 'unlikely':
      return `This plan will more likely fail than pass: the chance is ${chanceWords(chance)}. ${wayOut(verdict, date)}`
    case 'open':
      return `For a chance of 80 %: ${lowered(wayOut(verdict, date))}`
  }
}

function wayOut({ minutes, laterDays }: { minutes?: number; laterDays?: number }, date: Day): string {
  const ways = [
    minutes !== undefined && `about ${minutes} minutes a day`,
    laterDays !== undefined && `an exam on or after ${longDay(addDays(date, laterDays))}`,
  ].filter(Boolean)
  if (ways.length === 0) return 'Neither two hours a day nor an exam twelve weeks later would be enough for 80 %.'
  return `${capital(ways.join(', or '))} would be enough for 80 %.`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1).replace(' would be enough for 80 %.', '.')
}

/** What waiting costs, in points of the scaled score. */
export function waitingWords(days: number, points: number): string {
  const when = days === 1 ? 'tomorrow instead of today' : `in ${counted(days, 'day')}`
  if (points < 1) return `Starting ${when} costs next to nothing.`
  return `Starting ${when} costs about ${counted(points, 'point')}.`
}

/** What the plan never gets to, in a sentence. */
export function leftOutWords({ count, total }: LeftOut): string {
  if (total === 0) return 'The deck has no card that this exam asks.'
  if (count === 0) return `All ${counted(total, 'card')} that the exam asks are met before it.`
  if (count === total) return `None of the ${counted(total, 'card')} is met before the exam.`
  return `About ${count.toLocaleString('en-GB')} of ${counted(total, 'card')} would not be met before the exam.`
}

/** Endpoints: 23 of 60; Drift: 11 of 20 */
export function groupWords(groups: readonly Group[], nameOf: (id: string) => string, most = 4): string {
  return groups
    .slice(0, most)
    .map(({ id, count, total }) => `${nameOf(id)}: ${count} of ${total}`)
    .join('; ')
}

export type DayRange = { readonly from: Day; readonly to: Day }

/** Days one after the other as ranges. */
export function rangesOf(days: readonly Day[]): readonly DayRange[] {
  const ranges: { from: Day; to: Day }[] = []
  for (const day of [...new Set(days)].sort()) {
    const last = ranges.at(-1)
    if (last && addDays(last.to, 1) === day) last.to = day
    else ranges.push({ from: day, to: day })
  }
  return ranges
}

export function daysOf({ from, to }: DayRange): readonly Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

export function rangeOfDaysWords({ from, to }: DayRange): string {
  return from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`
}

/** What becomes of an exam's cards; each rule as Today follows it. */
export const AFTERWARDS_WORDS: Readonly<Record<Afterwards, { readonly title: string; readonly rule: string }>> = {
  retire: {
    title: 'Retired',
    rule: 'Today leaves them alone. Nothing is deleted or suspended: by tag, by filter or in a new plan they are all there.',
  },
  'keep-warm': {
    title: 'Kept warm',
    rule: 'Today brings one only when its recall has fallen to 75 %, and no new ones: some minutes a week.',
  },
  'hand-over': {
    title: 'On to the next exam',
    rule: 'They come when they are due, as without an exam, until the next plan decides. Set it right after this.',
  },
}

/** What is wrong with a score that was typed; an empty one is fine. */
export function scoreProblem(score: string, exam: SittableExam | undefined): string | undefined {
  if (score === '') return undefined
  const { least, most } = exam?.blueprint.scale ?? { least: 100, most: 1_000 }
  const value = Number(score)
  const isRight = Number.isInteger(value) && value >= least && value <= most
  return isRight ? undefined : `A whole number from ${least} to ${most.toLocaleString('en-GB')}.`
}

/** : 760, passed. On its eve about 735 was expected, 25 less than came. */
export function takenWords({ score, passed, predicted }: ExamTaken): string {
  const result = [score, passed === undefined ? undefined : passed ? 'passed' : 'not passed']
  const words = result.filter((one) => one !== undefined).join(', ')
  const told = words === '' ? '.' : `: ${words}.`
  if (predicted === undefined) return told
  if (score === undefined) return `${told} On its eve about ${predicted} was expected.`
  const apart = score - predicted
  const how = apart === 0 ? 'just what came' : `${Math.abs(apart)} ${apart > 0 ? 'less' : 'more'} than came`
  return `${told} On its eve about ${predicted} was expected, ${how}.`
}
