import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { CATALOGUE, EXAM, MANIFEST, SOURCES } from '#content/folder/manifest.ts'
import { BLOCK, DECK, INLINE } from './deck-schema.ts'

/** `npx tsx src/content/published-schemas-command.ts` writes the schemas that editors and other programs read. */

const FOLDER = 'public/schema'

const PUBLISHED: Readonly<Record<string, { readonly title: string; readonly schema: GenericSchema }>> = {
  'deck.schema.json': { title: 'A compiled Tagdrill deck', schema: DECK },
  'folder.schema.json': { title: 'The deck.json of a folder of notes', schema: MANIFEST },
  'sources.schema.json': { title: 'The sources.json of a folder of notes: the pages it cites', schema: SOURCES },
  'exam.schema.json': { title: 'An exam in outline: exams/*.json', schema: EXAM },
  'hyperparameters.schema.json': { title: 'The catalogue of hyperparameters', schema: CATALOGUE },
}

/** Each file's path from the top of the project, and its text. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(PUBLISHED).map(([file, { title, schema }]) => [
      `${FOLDER}/${file}`,
      `${JSON.stringify({ title, ...jsonSchemaOf(schema, schema === DECK) }, null, 2)}\n`,
    ]),
  )
}

function jsonSchemaOf(schema: GenericSchema, hasProse: boolean) {
  return toJsonSchema(schema, {
    target: 'draft-07',
    ...(hasProse && { definitions: { block: BLOCK, inline: INLINE } }),
    // A pattern's "u" has no word in JSON Schema, where every pattern is read as Unicode anyway.
    errorMode: 'ignore',
    // The only rule of our own in these schemas is what a day looks like.
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'custom' ? { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' } : undefined,
  })
}

const [, program] = process.argv
if (program && realpathSync(program) === import.meta.filename) {
  mkdirSync(FOLDER, { recursive: true })
  for (const [path, text] of publishedSchemas()) writeFileSync(path, text)
}
