import type { Marking } from '#core/mock/marking.ts'
import type { ItemWork, Mock } from '#core/mock/mock.ts'
import { isComplete } from '#core/scenario/grading.ts'

export type Shown = Pick<Marking, 'drawn' | 'question'>

/** How an item of a running mock stands. `started` has an answer that is not whole: one option ticked of two. */
export type Standing = 'answered' | 'started' | 'unanswered'

export function standingOf(shown: Shown | undefined, { answer }: ItemWork): Standing {
  if (!answer) return 'unanswered'
  return shown && !isComplete(shown.question, answer) ? 'started' : 'answered'
}

export function standingsOf(mock: Mock, shown: readonly (Shown | undefined)[]): readonly Standing[] {
  return mock.work.map((work, place) => standingOf(shown[place], work))
}

/** The numbers, from 1, of the items that stand so. */
export function numbersOf(standings: readonly Standing[], standing: Standing): readonly number[] {
  return standings.flatMap((one, place) => (one === standing ? [place + 1] : []))
}
