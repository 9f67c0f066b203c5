import { GRADES, type Grade } from '#core/grade.ts'
import { type ReviewHistory, reviewsByCard } from '#core/memory/review-history.ts'
import type { Answered } from '#core/readiness/calibration.ts'
import { type Memory, memoryModel, recallAfter } from '#core/scheduler.ts'

/**
 * Looking back over a log: every answer to a card met on an earlier day, with the chance of recall that the memory
 * model gave it. What readiness is calibrated by.
 */
export function foretoldAnswers(history: ReviewHistory, parameters: readonly number[]): Answered[] {
  const { starts, grades, elapsedDays } = reviewsByCard(history)
  const { nextMemory } = memoryModel(parameters)
  const answers: Answered[] = []
  for (let card = 0; card + 1 < starts.length; card += 1) {
    let memory: Memory | undefined
    for (let at = starts[card] as number; at < (starts[card + 1] as number); at += 1) {
      const days = elapsedDays[at] as number
      const grade = GRADES[(grades[at] as number) - 1] as Grade
      if (memory && days > 0) answers.push({ predicted: recallAfter(memory, days), days, recalled: grade !== 'again' })
      memory = nextMemory(memory, days, grade)
    }
  }
  return answers
}
