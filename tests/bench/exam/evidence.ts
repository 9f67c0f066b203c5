import type { Answered } from '#core/readiness/calibration.ts'
import type { Belief } from './belief.ts'
import type { GradeNumber } from './fsrs-6.ts'
import type { Projection } from './policy.ts'

/** Every answer to a card met before, with the chance that the parameters in use give it, looking back. */
export function answeredOf({ history, memory: memoryNow, last: { length } }: Belief): Answered[] {
  const memory = memoryNow()
  const stability = new Float64Array(length)
  const difficulty = new Float64Array(length)
  const last = new Int32Array(length).fill(-1)
  const out: Answered[] = []
  for (const [index, card] of history.cards.entries()) {
    const day = history.days[index] as number
    const grade = history.grades[index] as GradeNumber
    if ((last[card] as number) < 0) {
      stability[card] = memory.firstStability(grade)
      difficulty[card] = memory.firstDifficulty(grade)
    } else {
      const days = day - (last[card] as number)
      const predicted = memory.recall(days, stability[card] as number)
      out.push({ predicted, days, recalled: grade > 1 })
      stability[card] = memory.nextStability(stability[card] as number, difficulty[card] as number, predicted, grade)
      difficulty[card] = memory.nextDifficulty(difficulty[card] as number, grade)
    }
    last[card] = day
  }
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
