import type { LogEvent } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { type Memory, recallAfter } from '#core/scheduler.ts'
import type { Day } from '#core/time.ts'
import { dayNumber } from './bins.ts'
import { followCards } from './follow-cards.ts'

/**
 * How the chance of recalling one card fell and rose: days are numbers. Each answer begins a new piece, which starts at
 * 1 and falls until the next one, the last of them until today; nothing joins two pieces. `ahead` goes on from there if
 * the card is left alone; it is empty where nobody knows.
 */
export type MemoryCurve = {
  readonly answers: readonly CurveAnswer[]
  readonly pieces: readonly Piece[]
  readonly ahead: Piece
}

type Piece = readonly CurvePoint[]

/** `recall` is the chance just before the answer; undefined at the first, and after the card was forgotten on purpose. */
export type CurveAnswer = { readonly day: number; readonly grade: Grade; readonly recall?: number }
export type CurvePoint = { readonly day: number; readonly recall: number }

/** So many points a piece, at most: a curve of years needs no more than one of weeks. */
const MOST_POINTS = 40

type Asked = { readonly card: string; readonly isForgotten: boolean; readonly today: Day; readonly until: Day }

/**
 * Undefined for a card that was never answered; `isForgotten` where what was answered counts no more. Answers in a cram
 * leave memory as it was, and are not shown.
 */
export function memoryCurve(
  log: Iterable<LogEvent>,
  { card, isForgotten, today, until }: Asked,
): MemoryCurve | undefined {
  const answers: CurveAnswer[] = []
  const starts: { readonly day: number; readonly memory: Memory; readonly isJoined: boolean }[] = []
  const ofCard = [...log].filter((event) => event.type !== 'answered' || event.card === card)
  for (const { answer, before, after } of followCards(ofCard)) {
    if (!answer.counts || !after.memory) continue
    const day = dayNumber(answer.day)
    const gone = before.last ? Math.max(0, day - dayNumber(before.last)) : 0
    const recall = before.memory && recallAfter(before.memory, gone)
    answers.push({ day, grade: answer.grade, ...(recall !== undefined && { recall }) })
    starts.push({ day, memory: after.memory, isJoined: before.memory !== undefined })
  }
  const last = starts.at(-1)
  if (!last) return undefined
  const now = Math.max(dayNumber(today), last.day)
  const pieces = starts.flatMap(({ day, memory }, index) => {
    const next = starts[index + 1]
    // What was forgotten on purpose ends here: nobody knows what became of it until it was learned again.
    if (next ? !next.isJoined : isForgotten) return []
    return [fall(memory, day, day, Math.max(day, next?.day ?? now))]
  })
  const ahead = isForgotten ? [] : fall(last.memory, last.day, now, Math.max(now, dayNumber(until)))
  return { answers, pieces, ahead }
}

/** What is left on the days from one to another of what was learned on a third. */
function fall(memory: Memory, learned: number, from: number, to: number): CurvePoint[] {
  const points = Math.min(to - from + 1, MOST_POINTS)
  return Array.from({ length: points }, (_, index) => {
    const day = points === 1 ? from : from + ((to - from) * index) / (points - 1)
    return { day, recall: recallAfter(memory, day - learned) }
  })
}
