import { FAMILIES, type Family } from './learners/families.ts'
import { type ExamScenario, SCENARIOS, VARIANTS, type Variant } from './scenarios.ts'

/** `npm run bench -- exam [--learners 24] [--first 1] [--scenarios S2,S4] [--families FSRS-6,SBD] [--variants plain,weights]` */
export type ExamCommand = {
  readonly learners: number
  /** The seed of the first learner; the others follow. */
  readonly first: number
  readonly scenarios: readonly ExamScenario[]
  readonly families: readonly Family[]
  readonly variants: readonly Variant[]
}

const OPTIONS = ['--learners', '--first', '--scenarios', '--families', '--variants']

export function readCommand(parameters: readonly string[]): ExamCommand {
  const given = new Map<string, string>()
  for (let index = 0; index < parameters.length; index += 2) {
    const [option = '', value] = parameters.slice(index, index + 2)
    if (!OPTIONS.includes(option) || value === undefined)
      throw new Error(`${option} is no option with a value. There are: ${OPTIONS.join(', ')}.`)
    given.set(option, value)
  }
  const chosen = <T>(option: string, all: readonly T[], nameOf: (one: T) => string): readonly T[] => {
    const names = given.get(option)?.split(',')
    const unknown = names?.find((name) => !all.some((one) => nameOf(one) === name))
    if (unknown !== undefined)
      throw new Error(`${option} does not know ${unknown}. There are: ${all.map(nameOf).join(', ')}.`)
    return names ? all.filter((one) => names.includes(nameOf(one))) : all
  }
  const count = (option: string, usual: number) => {
    const value = Number(given.get(option) ?? usual)
    if (!Number.isInteger(value) || value < 1) throw new Error(`${option} needs a whole number from 1.`)
    return value
  }
  return {
    learners: count('--learners', 24),
    first: count('--first', 1),
    scenarios: chosen('--scenarios', SCENARIOS, ({ name }) => name),
    families: chosen('--families', FAMILIES, (family) => family),
    variants: chosen('--variants', VARIANTS, (variant) => variant),
  }
}
