import * as v from 'valibot'
import { LineCounter, parseDocument } from 'yaml'
import { isDay } from '#core/time.ts'

/** A year or a number is a word too: YAML cannot know. */
const word = v.pipe(v.union([v.string(), v.number(), v.boolean()], 'must be a text'), v.transform(String))
const words = v.pipe(
  v.union([v.array(v.nullable(word)), word], 'must be a text or a list of texts'),
  v.transform((some) => (typeof some === 'string' ? [some] : some.filter((one) => one !== null))),
)
const day = v.custom<`${number}-${number}-${number}`>(isDay, 'a day is written as 2026-11-21')

/** `exam-tip, core` is two tags; `Machine Learning`, alone in a list, is one. */
const tags = v.pipe(
  v.union([v.array(v.nullable(word)), word], 'must be a text or a list of texts'),
  v.transform((some) =>
    typeof some === 'string' ? some.split(/[\s,]+/) : some.map((one) => (one ?? '').trim().replace(/\s+/g, '-')),
  ),
)

/** What a note may say of itself above its text. Anything else there belongs to other programs and is let be. */
const FRONT_MATTER = v.object({
  id: v.nullish(word),
  topic: v.nullish(word),
  title: v.nullish(word),
  order: v.nullish(v.number('must be a number')),
  domains: v.nullish(words),
  source: v.nullish(words),
  tags: v.nullish(tags),
  checked: v.nullish(day),
})
export type FrontMatter = v.InferOutput<typeof FRONT_MATTER>

export type FrontMatterReading = {
  readonly value: FrontMatter
  /** Offsets are into the YAML text. */
  readonly problems: readonly { readonly message: string; readonly at: number; readonly isBroken?: true }[]
}

/** Reads the YAML between the dashes. What is wrong in it is left out and said. */
export function readFrontMatter(yaml: string): FrontMatterReading {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const [broken] = document.errors
  if (broken)
    return {
      value: {},
      problems: [{ message: `the front matter cannot be read: ${broken.message}`, at: broken.pos[0], isBroken: true }],
    }
  let fields: unknown
  try {
    fields = document.toJS({ maxAliasCount: 20 })
  } catch (error) {
    return {
      value: {},
      problems: [{ message: `the front matter cannot be read: ${String(error)}`, at: 0, isBroken: true }],
    }
  }
  if (fields === null || fields === undefined) return { value: {}, problems: [] }
  const read = v.safeParse(FRONT_MATTER, fields)
  if (read.success) return { value: read.output, problems: [] }
  const problems = read.issues.map((issue) => {
    const key = String(issue.path?.[0]?.key ?? '')
    return {
      message: `${key || 'the front matter'}: ${issue.message}`,
      at: Math.max(0, yaml.search(new RegExp(`^${key}\\s*:`, 'm'))),
    }
  })
  const wrong = new Set(read.issues.map((issue) => issue.path?.[0]?.key))
  const rest =
    typeof fields === 'object' ? Object.fromEntries(Object.entries(fields).filter(([key]) => !wrong.has(key))) : {}
  const again = v.safeParse(FRONT_MATTER, rest)
  return { value: again.success ? again.output : {}, problems }
}
