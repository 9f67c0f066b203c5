import { realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { weaknessesIn } from '#content/quality/weakness.ts'
import { placeOfCard } from './card-place.ts'
import { compileDeck } from './compile-deck.ts'
import type { Voice } from './deck-command.ts'
import { problemLine } from './problem.ts'
import { readFolder } from './read-folder.ts'

const USAGE = `npm run check:content [-- --json]

Lists the twenty items of the deck that most need a person's eye, and why: nothing in them is wrong.`

const SHOWN = 20

/** `npm run check:content`. Returns the exit code: what could be better is no failure. */
export function run(argv: readonly string[], { say, complain }: Voice): 0 | 2 {
  const asked = readArguments(argv)
  if (typeof asked === 'string') {
    complain(`${asked}\n\n${USAGE}`)
    return 2
  }
  const { deck, places } = compileDeck(readFolder(asked.folder).files)
  const weakest = weaknessesIn(deck)
    .slice(0, SHOWN)
    .map((weakness) => {
      const place = places.get(weakness.id)
      return { ...weakness, ...(place && placeOfCard(place)) }
    })
  if (asked.json) say(JSON.stringify(weakest, null, 2))
  else
    for (const { id, score, reasons, file = '', line = 1, column = 1 } of weakest)
      say(
        problemLine({
          file: join(asked.folder, file),
          line,
          column,
          message: `${id} (${score}): ${reasons.join('; ')}`,
        }),
      )
  return 0
}

function readArguments(argv: readonly string[]): { readonly folder: string; readonly json: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    })
    const [folder = '', another] = positionals
    if (another !== undefined) return `One folder at a time: "${another}" is one too many.`
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `"${folder}" is not a folder.`
    return { folder, json: values.json ?? false }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const [, program] = process.argv
if (program && realpathSync(program) === import.meta.filename) {
  process.exitCode = run(process.argv.slice(2), { say: console.log, complain: console.error })
}
