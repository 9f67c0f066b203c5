import type { DrawnChoice } from '#core/scenario/drawn.ts'
import type { Answer } from '#core/scenario.ts'

/** The options that an answer chose. */
export function pickedBy(answer: Answer | undefined): readonly string[] {
  if (answer?.type === 'choice') return [answer.option]
  return answer?.type === 'response' ? answer.options : []
}

/**
 * The options chosen once one was ticked or unticked, in the order in which they are shown; the same list where
 * there is no room for another.
 */
export function picked(
  { options }: DrawnChoice,
  chosen: readonly string[],
  option: string,
  most: number,
): readonly string[] {
  if (chosen.includes(option)) return chosen.filter((one) => one !== option)
  if (chosen.length >= most) return chosen
  return options.map(({ id }) => id).filter((id) => id === option || chosen.includes(id))
}
