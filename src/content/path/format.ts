import * as v from 'valibot'
import { HANDS_ON, THEORY } from '#core/path/learning-path.ts'

/** How `path.json` beside the notes is written: the learning path, and where each part of it leads. */

export const PATH_PATH = 'path.json'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is lower-case letters, digits and "-"'))
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
const week = v.pipe(v.number(), v.integer('a week is a whole number'), v.minValue(1, 'weeks count from 1'))

const leadingOn = {
  /** `xgboost`, or a block of it: `xgboost#xgb-eta`. */
  notes: v.optional(v.array(text)),
  /** A query; what it finds proves how well this is known. */
  cards: v.optional(text),
  /** A query, where `cards` does not find the scenarios too. */
  scenarios: v.optional(text),
  /** Names of labs. */
  labs: v.optional(v.array(id)),
}

const SUBTOPIC = v.strictObject({
  id: v.pipe(id, v.notValue(THEORY, 'this id is taken'), v.notValue(HANDS_ON, 'this id is taken')),
  title: text,
  ...leadingOn,
})

const TOPIC = v.strictObject({
  id,
  title: text,
  theory: text,
  handsOn: text,
  remark: v.optional(text),
  ...leadingOn,
  subtopics: v.pipe(v.array(SUBTOPIC), v.minLength(1, 'a topic has a subtopic at least')),
})

const AREA = v.strictObject({
  id,
  title: text,
  goal: text,
  weeks: v.pipe(
    v.tuple([week, week]),
    v.check(([from, to]) => from <= to, 'must be the first week and the last one'),
  ),
  topics: v.pipe(v.array(TOPIC), v.minLength(1, 'an area has a topic at least')),
})

export const PATH_FILE = v.strictObject({
  $schema: v.optional(v.string()),
  weeks: week,
  areas: v.pipe(v.array(AREA), v.minLength(1, 'a path has an area at least')),
  milestones: v.array(v.strictObject({ id, title: text, topic: id })),
})
export type PathFile = v.InferOutput<typeof PATH_FILE>
export type WrittenTopic = PathFile['areas'][number]['topics'][number]
export type WrittenLead = Pick<WrittenTopic, 'notes' | 'cards' | 'scenarios' | 'labs'>
