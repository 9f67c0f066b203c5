import { metricsOf } from '#core/lab/metrics.ts'
import { canLearn, LAB_RECIPE_BOOK } from '#core/lab/recipes.ts'
import { LAB_SETTINGS, settingFault, unknownSettings } from '#core/lab/settings.ts'
import { type LabAlgorithm, type LabQuestion, labOfArm } from '#core/lab.ts'
import type { WrittenChoice } from './make-lab.ts'
import { type Report, under } from './report.ts'

/** What can be seen of a lab without drawing it: whether it says enough, and all of its names. */
export function checkLab({ lab, claim, options }: WrittenChoice, report: Report): void {
  if (!lab) {
    if (claim) report(['claim'], 'a claim needs a "lab" in which it is proven')
    options.forEach(({ set, algorithm, alsoRight }, index) => {
      const isArm = set !== undefined || algorithm !== undefined || alsoRight !== undefined
      if (isArm) report(['options', index], '"set", "algorithm" and "alsoRight" need a "lab" beside the options')
    })
    return
  }
  const { data, algorithm, base } = lab
  if (!claim) report(['lab'], 'a lab needs a "claim": what its key is proven by')
  for (const name of Object.keys(data.set)) {
    const isKnown = Object.hasOwn(LAB_RECIPE_BOOK[data.recipe].knobs, name)
    if (!isKnown) report(['lab', 'data', 'set', name], `the recipe ${data.recipe} has no "${name}"`)
  }
  for (const name of unknownSettings(algorithm, base)) {
    report(['lab', 'base', name], `${algorithm} has no setting "${name}"`)
  }
  const algorithms = new Set([algorithm, ...options.flatMap((option) => option.algorithm ?? [])])
  for (const one of algorithms) {
    if (!canLearn(one, data.recipe)) report(['lab', 'data', 'recipe'], `${one} cannot learn from ${data.recipe}`)
  }
  options.forEach((option, index) => {
    checkArm(option, option.algorithm ?? algorithm, under(report, ['options', index]))
  })
  const able = [...algorithms].filter((one) => canLearn(one, data.recipe))
  const named = [claim, ...(claim?.guards ?? []), ...(claim?.sideEffects ?? [])]
  for (const one of new Set(named.flatMap((part) => part?.metric ?? []))) {
    const known = able.every((other) => metricsOf(other, data.recipe).includes(one))
    if (!known) report(['claim'], `a run of this lab has no figure "${one}"`)
  }
}

type Option = WrittenChoice['options'][number]

function checkArm({ right = false, set, alsoRight }: Option, algorithm: LabAlgorithm, report: Report): void {
  if (!set) {
    report([], 'an option of a question with a lab says what it sets: "set"')
    return
  }
  if (alsoRight && right === true) report(['alsoRight'], 'this option is right, not right too')
  for (const name of unknownSettings(algorithm, set)) {
    // A wrong option may name what the algorithm does not know: such a training job would not start.
    const isKnownElsewhere = Object.values(LAB_SETTINGS).some((settings) => Object.hasOwn(settings, name))
    if (right !== false || !isKnownElsewhere) report(['set', name], `${algorithm} has no setting "${name}"`)
  }
}

/** The settings of a drawn variant that are beyond what its algorithm takes: place and message. */
export function drawnLabFaults(question: LabQuestion): (readonly [string, string])[] {
  const { lab, arms } = question
  const sets = [
    { who: 'the base', algorithm: lab.algorithm, set: lab.base },
    ...arms.map((arm) => ({
      who: `option ${arm.option}`,
      algorithm: labOfArm(question, arm).algorithm,
      set: arm.set,
    })),
  ]
  return sets.flatMap(({ who, algorithm, set }) =>
    Object.entries(set).flatMap(([name, value]) => {
      const setting = LAB_SETTINGS[algorithm][name]
      const fault = setting && settingFault(setting, value)
      return fault ? [[`set${who}${name}`, `${who}: ${name} is ${value}, but ${fault}`] as const] : []
    }),
  )
}
