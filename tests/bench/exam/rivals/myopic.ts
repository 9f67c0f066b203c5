import { FIRST_GRADE_SHARES, MEAN_FIRST_SECONDS, MEAN_PASS_SECONDS, PASS_SHARES, REVIEW_SECONDS } from '../answering.ts'
import { type Belief, createBelief } from '../belief.ts'
import { GRADE_NUMBERS } from '../fsrs-6.ts'
import type { MakePolicy } from '../policy.ts'

/** The greedy rival: what one look now adds to the recall on the exam day, per second, as if it were the last look. */
export const myopic: MakePolicy = (task) => {
  const belief = createBelief(task.cards)
  return {
    queue(day) {
      belief.learnWeekly(day)
      const ahead = task.days - day
      const fresh = newGain(belief, ahead) / MEAN_FIRST_SECONDS
      const ranked = [...belief.last.keys()].map((card) => {
        const gain = (belief.last[card] as number) < 0 ? fresh : gainPerSecond(belief, card, day, task.days)
        return { card, value: gain * (task.weights[card] as number) }
      })
      return ranked.sort((a, b) => b.value - a.value || a.card - b.card).map(({ card }) => card)
    },
    observe: belief.observe,
  }
}

function newGain(belief: Belief, ahead: number): number {
  const memory = belief.memory()
  return GRADE_NUMBERS.reduce(
    (sum, grade) =>
      sum + (FIRST_GRADE_SHARES[grade - 1] as number) * memory.recall(ahead, memory.firstStability(grade)),
    0,
  )
}

function gainPerSecond(belief: Belief, card: number, day: number, exam: number): number {
  const memory = belief.memory()
  const stability = belief.stability[card] as number
  const difficulty = belief.difficulty[card] as number
  const recall = belief.recall(card, day)
  let expected = 0
  for (const grade of GRADE_NUMBERS) {
    const share = grade === 1 ? 1 - recall : recall * (PASS_SHARES[grade - 2] as number)
    expected += share * memory.recall(exam - day, memory.nextStability(stability, difficulty, recall, grade))
  }
  const seconds = recall * MEAN_PASS_SECONDS + (1 - recall) * (REVIEW_SECONDS[0] as number)
  return (expected - belief.recall(card, exam)) / seconds
}
