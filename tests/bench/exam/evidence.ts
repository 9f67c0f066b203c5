import type { Answered } from '#core/readiness/calibration.ts'
import { type Belief, replay } from './belief.ts'
import { createStates } from './card-states.ts'
import type { Projection } from './policy.ts'

/** Every answer to a card met before, with the chance that the parameters in use give it, looking back. */
export function answeredOf({ history, memory, last }: Belief): Answered[] {
  const out: Answered[] = []
  replay(history, createStates(last.length), memory(), (predicted, days, grade) => {
    out.push({ predicted, days, recalled: grade > 1 })
  })
  return out
}

/** What is believed about the exam day if nothing more is studied. */
export function ifStopped({ last, recall }: Belief, exam: number): Projection {
  const met = (card: number) => (last[card] as number) >= 0
  return {
    recall: Float64Array.from(last, (_, card) => (met(card) ? recall(card, exam) : 0)),
    days: Float64Array.from(last, (day, card) => (met(card) ? exam - day : 0)),
  }
}
