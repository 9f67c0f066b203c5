import * as v from 'valibot'
import { LAB_ALGORITHMS, LAB_EXPERIMENTS, LAB_RECIPES } from '#core/lab.ts'

/** What a question of options adds where it can be run, as it is written by hand. */

const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
const number = v.pipe(v.number(), v.finite('is beyond all bounds'))
const settings = v.record(text, v.union([number, text, v.boolean()], 'must be a number, a formula, a word or a switch'))
const knobs = v.record(
  text,
  v.union([number, text, v.array(number)], 'must be a number, a formula or a list of numbers'),
)
const algorithm = v.picklist(LAB_ALGORITHMS)

/** Beside an option: what it sets in the base; of another algorithm, all that it sets. */
export const ARM = {
  set: v.optional(settings),
  algorithm: v.optional(algorithm),
  alsoRight: v.optional(v.literal(true)),
}

const CLAIM = v.strictObject({
  metric: text,
  better: v.picklist(['higher', 'lower']),
  overBase: number,
  overWrong: number,
  guards: v.optional(
    v.array(v.strictObject({ metric: text, least: v.exactOptional(number), most: v.exactOptional(number) })),
    [],
  ),
  sideEffects: v.optional(v.array(v.strictObject({ metric: text, goes: v.picklist(['up', 'down']) })), []),
})

/** Beside the options. */
export const LAB = {
  lab: v.optional(
    v.strictObject({
      data: v.strictObject({ recipe: v.picklist(LAB_RECIPES), set: v.optional(knobs, {}) }),
      algorithm,
      base: v.optional(settings, {}),
      experiment: v.exactOptional(v.picklist(LAB_EXPERIMENTS)),
    }),
  ),
  claim: v.optional(CLAIM),
}
