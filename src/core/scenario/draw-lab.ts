import type { Values } from '#core/formula.ts'
import { LAB_SETTINGS, type LabSetting } from '#core/lab/settings.ts'
import type { LabAlgorithm, LabKnobs, LabPlan, LabQuestion, LabSettings, LabValue } from '#core/lab.ts'
import { numberOf } from './number-of.ts'

/** The lab of a variant: what is a formula in the plan is a number here. `right` are the options that are. */
export function drawLab(plan: LabPlan, right: readonly string[], values: Values): LabQuestion {
  const { data, algorithm, base, experiment, claim, arms } = plan
  return {
    lab: {
      data: { recipe: data.recipe, set: drawKnobs(data.set, values) },
      algorithm,
      base: drawSettings(algorithm, base, values),
    },
    claim,
    ...(experiment && { experiment }),
    arms: arms.map((arm) => ({
      ...arm,
      isRight: right.includes(arm.option),
      set: drawSettings(arm.algorithm, arm.set, values),
    })),
  }
}

function drawKnobs(set: LabPlan['data']['set'], values: Values): LabKnobs {
  return Object.fromEntries(
    Object.entries(set).map(([name, value]) => [name, typeof value === 'string' ? numberOf(value, values) : value]),
  )
}

function drawSettings(algorithm: LabAlgorithm, set: LabSettings, values: Values): LabSettings {
  return Object.fromEntries(
    Object.entries(set).map(([name, value]) => [name, drawValue(LAB_SETTINGS[algorithm][name], value, values)]),
  )
}

/** A setting that the algorithm does not know stays as it is written: nothing will be run with it. */
function drawValue(setting: LabSetting | undefined, value: LabValue, values: Values): LabValue {
  if (typeof value !== 'string' || !setting) return value
  if (setting.kind === 'number') return numberOf(value, values)
  return setting.kind === 'number-or' && value !== setting.word ? numberOf(value, values) : value
}
