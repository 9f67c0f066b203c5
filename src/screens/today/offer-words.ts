import type { PlanStanding } from '#core/plan-standing.ts'
import { counted } from '#parts/durations.ts'

/** 30 cards and 3 scenarios */
export function whatWords({
  cards,
  scenarios,
}: {
  readonly cards: readonly string[]
  readonly scenarios: number
}): string {
  const plain = cards.length - scenarios
  const both = [plain > 0 && counted(plain, 'card'), scenarios > 0 && counted(scenarios, 'scenario')]
  return both.filter(Boolean).join(' and ')
}

export function dueAndNew(some: { readonly due: number; readonly new: number }): string {
  if (some.due === 0) return 'All of them new to you'
  if (some.new === 0) return 'All of them due again'
  return `${some.due} due again, ${some.new} new`
}

/** The same where the exam decides what comes: due has no meaning there. */
export function seenAndNew(some: { readonly due: number; readonly new: number }): string {
  if (some.due === 0) return 'All of them new to you'
  if (some.new === 0) return 'All of them seen before'
  return `${some.due} seen before, ${some.new} new`
}

/** in 43 days · tomorrow */
export function untilExam(days: number): string {
  return days === 1 ? 'tomorrow' : `in ${counted(days, 'day')}`
}

export function todayWords({ planned, done, left }: PlanStanding): string {
  if (planned === 0)
    return done > 0 ? `A day off, and ${counted(done, 'minute')} done` : 'A day off: nothing is planned'
  if (left === 0) return `Today’s ${counted(planned, 'minute')} are done`
  return done === 0
    ? `${counted(planned, 'minute')} planned today`
    : `${done} of ${counted(planned, 'minute')} done today`
}

/** What else is to be said of the plan today, in one calm line, if anything. */
export function remark({ daysLeft, planned, done, left, missed, ahead }: PlanStanding): string | undefined {
  if (daysLeft === 1) return 'Nothing is piled up on the eve: a night’s sleep is worth more.'
  if (missed.days > 0 && done === 0) {
    const stays = planned > 0 ? `, and today stays at ${counted(planned, 'minute')}` : ''
    return `${counted(missed.days, 'day')} missed, ${timeWords(missed.minutes)}. The plan is spread anew over the days left${stays}.`
  }
  if (left === 0 && ahead >= LEAST_AHEAD) return `You are ${counted(ahead, 'minute')} ahead of your plan.`
  return undefined
}

function timeWords(minutes: number): string {
  return minutes < 120 ? counted(minutes, 'minute') : counted(Math.round(minutes / 60), 'hour')
}

/** Less is no more than a last card that ran over. */
const LEAST_AHEAD = 3

/** What some minutes win, on the exam's scale of so many points. */
export function gainWords(gain: number, points: number): string {
  const won = Math.round(gain * points)
  if (gain <= 0) return 'nothing to win'
  return won < 1 ? 'under 1 point' : `about +${counted(won, 'point')}`
}
