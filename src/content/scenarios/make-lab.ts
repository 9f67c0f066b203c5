import type { LabPlan } from '#core/lab.ts'
import type { WrittenQuestion } from './format.ts'

export type WrittenChoice = Extract<WrittenQuestion, { type: 'choice' | 'response' }>

/** The lab of a question as decks carry it, if it has one; ready to be spread into the question. */
export function planOf({ lab, claim, options }: WrittenChoice): { readonly lab?: LabPlan } {
  if (!lab || !claim) return {}
  const arms = options.map(({ id, set = {}, algorithm = lab.algorithm, alsoRight = false }) => ({
    option: id,
    isAlsoRight: alsoRight,
    algorithm,
    set,
  }))
  return { lab: { ...lab, claim, arms } }
}
