import type { Card } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import { type AskedCard, askedBy } from '#core/readiness/of-deck.ts'
import { makeCard, makeEvent } from '../../makers.ts'
import { makeExam, scenarioCard } from '../mock/exams.ts'

/** Decks that an exam asks, and logs of answers to them. */

export const EXAM = makeExam()
/** The cards that logs of `anyLog` tell of, and some more. */
export const CARDS: readonly Card[] = [
  ...['a', 'b', 'c', 'd'].map((id, place) =>
    makeCard(id, { domains: [`mla-c02/${1 + (place % 3)}`], tags: ['gotcha'], topic: `t${place % 2}` }),
  ),
  scenarioCard('e', [4]),
  makeCard('f', { domains: ['aif-c01/1'] }),
  makeCard('g', { domains: ['mla-c02/1', 'mla-c02/2'], tags: ['gotcha/deep', 'exam-tip'] }),
]

export const answered = (card: string, grade: Grade, days = 0, ms = 0): LogEvent =>
  makeEvent({ type: 'answered', card, grade, tookMs: 8_000, sitting: 's', counts: true }, { days, ms })

export function askedAfter(log: readonly LogEvent[], cards: readonly Card[] = CARDS): readonly AskedCard[] {
  return askedBy(EXAM, subjectsOf({ cards }, replay(log)))
}
