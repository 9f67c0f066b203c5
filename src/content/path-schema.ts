import * as v from 'valibot'
import type { Parsed } from '#core/parsed.ts'
import type { LearningPath } from '#core/path/learning-path.ts'

/** The learning path of a compiled deck, checked apart from its cards: it is fetched by the one screen that shows it. */

const text = v.string()
const number = v.number()
const texts = v.array(text)
const leadingOn = {
  notes: texts,
  cards: v.exactOptional(text),
  scenarios: v.exactOptional(text),
  labs: texts,
}

const LEARNING_PATH: v.GenericSchema<LearningPath> = v.object({
  weeks: number,
  areas: v.array(
    v.object({
      id: text,
      title: text,
      goal: text,
      weeks: v.tuple([number, number]),
      topics: v.array(
        v.object({
          id: text,
          title: text,
          theory: text,
          handsOn: text,
          remark: v.exactOptional(text),
          ...leadingOn,
          subtopics: v.array(v.object({ id: text, title: text, ...leadingOn })),
        }),
      ),
    }),
  ),
  milestones: v.array(v.object({ id: text, title: text, topic: text })),
})

export const DECK_PATH = v.object({ path: v.exactOptional(LEARNING_PATH) })

/** Reads the path of a deck that came from a disk or a network. The message names the first wrong place. */
export function checkPath(value: unknown): Parsed<LearningPath> {
  const read = v.safeParse(LEARNING_PATH, value, { abortEarly: true })
  if (read.success) return { ok: true, value: read.output }
  const [issue] = read.issues
  return { ok: false, problem: { message: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`, at: 0 } }
}
