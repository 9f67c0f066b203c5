import * as v from 'valibot'

/**
 * How `coverage.json` and `tasks.json` beside the notes are written: what a deck must carry, and which of its cards do.
 * The texts that the claims come from are not part of a deck, so `source` and `lines` are kept for people, and no
 * program follows them.
 */

export const COVERAGE_PATH = 'coverage.json'
export const TASKS_PATH = 'tasks.json'

/** Why no card carries a claim. A wrong one names the finding of the fact check, counted from 1, that says so. */
const LEFT_OUT =
  /^(?:wrong \(factcheck [1-9]\d*\)|(?:outdated|not checkable|personal|opinion)(?: \(factcheck [1-9]\d*\))?)$/

const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
const ids = v.array(text)

const line = v.pipe(v.number(), v.integer('a line is a whole number'), v.minValue(1, 'lines count from 1'))
const lines = v.pipe(
  v.tuple([line, line]),
  v.check(([from, to]) => from <= to, 'must be the first line and the last one'),
)

const CLAIM = v.strictObject({
  source: text,
  lines,
  /** Where the same file says it again. */
  alsoLines: v.optional(v.array(lines)),
  claim: text,
  /** Either these, empty where a card is still to be written, … */
  cards: v.optional(ids),
  /** … or this. */
  leftOut: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        LEFT_OUT,
        'must be "wrong (factcheck 12)", or "outdated", "not checkable", "personal" or "opinion" with or without the number',
      ),
    ),
  ),
  /** Cards that say what is true in place of a claim that was left out. */
  instead: v.optional(ids),
})
export type Claim = v.InferOutput<typeof CLAIM>

export const COVERAGE_FILE = v.array(CLAIM)

/** A task statement of an exam: `1.2` is the second of domain 1. */
const TASK = v.strictObject({
  exam: text,
  task: v.pipe(v.string(), v.regex(/^[1-9]\d*\.[1-9]\d*$/, 'a task is written as 1.2')),
  statement: text,
  cards: ids,
  scenarios: ids,
})
export type Task = v.InferOutput<typeof TASK>

export const TASKS_FILE = v.array(TASK)
