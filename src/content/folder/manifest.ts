import * as v from 'valibot'
import { TAG_ROLES } from '#core/deck.ts'
import { SCENARIO_TYPES } from '#core/scenario.ts'
import { isDay } from '#core/time.ts'

/** The JSON files beside the notes: `deck.json`, `sources.json`, `exams/*.json`, `hyperparameters.json`. */

// The words that other files are made of, too.

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9_-]*$/, 'an id is lower-case letters, digits, "-" and "_"'),
)
export const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
export const day = v.custom<`${number}-${number}-${number}`>(isDay, 'a day is written as 2026-11-21')
const address = v.pipe(
  v.string(),
  v.url('must be a full address, https://…'),
  v.regex(/^(https?|mailto):/, 'must lead to https, http or mailto'),
)

const AREA = v.strictObject({ id, title: text })

const TAG = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^\p{Ll}[\p{Ll}\p{N}_/-]*$/u, 'a tag is lower case and begins with a letter')),
  meaning: v.optional(text),
  role: v.optional(v.picklist(TAG_ROLES)),
  weight: v.optional(v.pipe(v.number(), v.minValue(0))),
})

/** Which algorithms of the catalogue become cards, and which of their hyperparameters are studied from the start. */
const GENERATED = v.strictObject({
  algorithm: text,
  note: id,
  tags: v.array(v.string()),
  prefix: id,
  startsActive: v.array(text),
  /** What these do is asked by cards of other notes. */
  told: v.optional(v.array(text)),
})

/** Things to be laid side by side: the catalogue's algorithms, or the rows of a table, `note#anchor`. */
const COMPARISON = v.strictObject({ id, title: text, from: text })

export const MANIFEST = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  title: text,
  language: v.optional(text),
  licence: v.optional(text),
  strict: v.optional(v.boolean()),
  areas: v.optional(v.array(AREA)),
  tags: v.optional(v.array(TAG)),
  hyperparameters: v.optional(v.array(GENERATED)),
  comparisons: v.optional(v.array(COMPARISON)),
  /** Names of products that are not spelt as the deck is, such as "Compute Optimizer". */
  names: v.optional(v.array(text)),
})
export type Manifest = v.InferOutput<typeof MANIFEST>

export const SOURCES = v.array(v.strictObject({ id, title: text, address, checkedOn: day }))

const FIGURE = v.strictObject({
  value: v.pipe(v.number(), v.minValue(0)),
  verified: v.boolean(),
  note: v.optional(text),
  source: v.optional(address),
})

/** What a mock is made of. A figure that is not verified says in its note what is known. */
const BLUEPRINT = v.strictObject({
  scored: FIGURE,
  unscored: FIGURE,
  minutes: FIGURE,
  passScore: FIGURE,
  scale: v.strictObject({ least: v.number(), most: v.number() }),
  questionTypes: v.pipe(v.array(v.picklist(SCENARIO_TYPES)), v.minLength(1)),
})

export const EXAM = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  code: text,
  name: text,
  status: text,
  checkedOn: day,
  domains: v.array(
    v.strictObject({
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
      name: text,
      weightPercent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    }),
  ),
  blueprint: v.optional(BLUEPRINT),
})

export const CATALOGUE = v.array(
  v.looseObject({
    algorithm: text,
    learning_types: v.optional(v.array(text)),
    problem_types: v.optional(v.array(text)),
    channels: v.optional(text),
    input_modes: v.optional(v.array(text)),
    training_file_types: v.optional(v.array(text)),
    instance_support: v.optional(text),
    multi_instance_training: v.optional(text),
    hyperparameters: v.array(
      v.looseObject({
        name: text,
        required: v.union([v.boolean(), v.literal('conditional')]),
        required_when: v.optional(text),
        type: text,
        default: v.nullable(v.string()),
        valid_range: text,
        effect: text,
        tunable_range: v.nullable(v.string()),
        source: address,
        /** Of the algorithm's ways to work, the one that has this hyperparameter. */
        group: v.optional(text),
      }),
    ),
  }),
)
export type Algorithm = v.InferOutput<typeof CATALOGUE>[number]
export type Hyperparameter = Algorithm['hyperparameters'][number]
