import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { GLOSSARY_FILE } from '#content/book/format.ts'
import { COVERAGE_FILE, TASKS_FILE } from '#content/coverage/format.ts'
import { CATALOGUE, EXAM, MANIFEST, SOURCES } from '#content/folder/manifest.ts'
import { PATH_FILE } from '#content/path/format.ts'
import { SCENARIO_FILE } from '#content/scenarios/format.ts'
import { SERVICES } from '#content/services/format.ts'
import { DECK_BOOK } from './book-schema.ts'
import { DECK_CARDS } from './deck-schema.ts'
import { DECK_PATH } from './path-schema.ts'
import { BLOCK, INLINE } from './prose-schema.ts'
import { DECK_SCENARIOS } from './scenarios-schema.ts'

/** `npx tsx src/content/published-schemas-command.ts` writes the schemas that editors and other programs read. */

const FOLDER = 'public/schema'

const DECK = v.object({ ...DECK_CARDS.entries, ...DECK_SCENARIOS.entries, ...DECK_PATH.entries, ...DECK_BOOK.entries })

const PUBLISHED: Readonly<Record<string, { readonly title: string; readonly schema: v.GenericSchema }>> = {
  'deck.schema.json': { title: 'A compiled Tagdrill deck', schema: DECK },
  'folder.schema.json': { title: 'The deck.json of a folder of notes', schema: MANIFEST },
  'sources.schema.json': { title: 'The sources.json of a folder of notes: the pages it cites', schema: SOURCES },
  'exam.schema.json': { title: 'An exam and its blueprint: exams/*.json', schema: EXAM },
  'scenarios.schema.json': { title: 'Scenarios and misconceptions: scenarios/*.json', schema: SCENARIO_FILE },
  'coverage.schema.json': { title: 'The claims that a deck must carry: coverage.json', schema: COVERAGE_FILE },
  'tasks.schema.json': { title: 'The task statements of exams, and what serves them: tasks.json', schema: TASKS_FILE },
  'path.schema.json': { title: 'The learning path of a deck: path.json', schema: PATH_FILE },
  'glossary.schema.json': { title: 'Words and their meanings: glossary.json', schema: GLOSSARY_FILE },
  'services.schema.json': { title: 'The services.json of a folder: what became of services', schema: SERVICES },
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

function jsonSchemaOf(schema: v.GenericSchema, hasProse: boolean) {
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
