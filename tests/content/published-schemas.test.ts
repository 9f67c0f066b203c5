import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { compileDeck } from '#content/compile-deck.ts'
import { publishedSchemas } from '#content/published-schemas-command.ts'
import { readFolder } from '#content/read-folder.ts'

const DECK = 'data/aws-ml'

/** What another program's checker says of a value; null when it has nothing to say. */
function complaintsOf(schema: string, value: unknown): unknown {
  const ajv = new Ajv({ formats: { uri: (text: string) => URL.canParse(text) } })
  const accepts = ajv.compile(JSON.parse(readFileSync(`public/schema/${schema}.schema.json`, 'utf8')))
  return accepts(value) ? null : accepts.errors
}

const readJson = (path: string) => JSON.parse(readFileSync(`${DECK}/${path}`, 'utf8'))

describe('the published schemas', () => {
  it('are what the code says: npx tsx src/content/published-schemas-command.ts writes them anew', () => {
    const files = existsSync('public/schema') ? readdirSync('public/schema') : []
    const published = files.map((file) => [`public/schema/${file}`, readFileSync(`public/schema/${file}`, 'utf8')])
    expect(Object.fromEntries(published)).toEqual(Object.fromEntries(publishedSchemas()))
  })

  it('accept a compiled deck, and refuse one with prose of an unknown kind', () => {
    const deck = JSON.parse(JSON.stringify(compileDeck(readFolder(DECK).files).deck))
    expect(complaintsOf('deck', deck)).toBeNull()
    deck.cards[0].front[0].kind = 'html'
    expect(complaintsOf('deck', deck)).not.toBeNull()
    // All of the deck, twice, by a checker that tries each kind of prose in turn.
  }, 120_000)

  it('accept the files of our own deck', () => {
    expect(complaintsOf('folder', readJson('deck.json'))).toBeNull()
    expect(complaintsOf('sources', readJson('sources.json'))).toBeNull()
    expect(complaintsOf('hyperparameters', readJson('hyperparameters.json'))).toBeNull()
    expect(complaintsOf('coverage', readJson('coverage.json'))).toBeNull()
    expect(complaintsOf('services', readJson('services.json'))).toBeNull()
    expect(complaintsOf('tasks', readJson('tasks.json'))).toBeNull()
    expect(complaintsOf('path', readJson('path.json'))).toBeNull()
    expect(complaintsOf('glossary', readJson('glossary.json'))).toBeNull()
    for (const file of readdirSync(`${DECK}/scenarios`)) {
      expect(complaintsOf('scenarios', readJson(`scenarios/${file}`))).toBeNull()
    }
    for (const exam of readdirSync(`${DECK}/exams`)) expect(complaintsOf('exam', readJson(`exams/${exam}`))).toBeNull()
  })
})
