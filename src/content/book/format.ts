import * as v from 'valibot'

/** How `glossary.json` beside the notes is written: what the term cards of the notes do not say by themselves. */

export const GLOSSARY_PATH = 'glossary.json'

const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'))

const OWN_TERM = v.pipe(
  v.strictObject({
    term: text,
    /** Other ways to write it; endings in -s are found anyway. */
    also: v.optional(v.array(text)),
    /** Either the meaning itself, … */
    meaning: v.optional(text),
    /** … or the card whose back it is. */
    card: v.optional(text),
    /** Where more stands about it: `note` or `note#anchor`; a card's own place otherwise. */
    note: v.optional(text),
  }),
  v.check(({ meaning, card }) => (meaning === undefined) !== (card === undefined), 'has either a meaning or a card'),
)

export const GLOSSARY_FILE = v.strictObject({
  $schema: v.optional(v.string()),
  /** Term cards by their ids, whose names are everyday words or mean something else elsewhere. */
  leaveOut: v.array(text),
  terms: v.array(OWN_TERM),
})
export type GlossaryFile = v.InferOutput<typeof GLOSSARY_FILE>
