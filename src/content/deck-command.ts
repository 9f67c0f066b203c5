import { realpathSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileDeck } from './compile-deck.ts'
import { summarise, summaryText } from './deck-summary.ts'
import { problemLine } from './problem.ts'
import { readFolder } from './read-folder.ts'

const USAGE = `npm run deck -- <folder> [--out FILE] [--json]

Compiles a folder of tagged Markdown notes to a deck and says what is in it.

  --out FILE   write the deck there, as JSON
  --json       print the summary as one JSON object
  --help       print this

Ends with 1 if a problem is an error, with 2 if the command itself was wrong.`

/** Where the command speaks: each text is a line or more, without the last line break. */
export type Voice = { readonly say: (text: string) => void; readonly complain: (text: string) => void }

type Asked = { readonly folder: string; readonly out?: string | undefined; readonly json: boolean }

/** `npm run deck`. Returns the exit code; problems of the content are part of the answer, not complaints. */
export function run(argv: readonly string[], { say, complain }: Voice): 0 | 1 | 2 {
  const wrong = (message: string) => {
    complain(`${message}\n\n${USAGE}`)
    return 2 as const
  }
  const asked = readArguments(argv)
  if (asked === 'help') {
    say(USAGE)
    return 0
  }
  if (typeof asked === 'string') return wrong(asked)
  const { folder, out, json } = asked
  const reading = readFolder(folder)
  const hasNotes = reading.files.some(({ path }) => /\.(md|markdown)$/i.test(path))
  if (!hasNotes && reading.problems.length === 0) return wrong(`There is no note (*.md) in "${folder}".`)

  const compiled = compileDeck(reading.files)
  const { deck } = compiled
  const summary = summarise({ ...compiled, problems: [...reading.problems, ...compiled.problems] })
  if (out !== undefined) {
    try {
      writeFileSync(out, `${JSON.stringify(deck)}\n`)
    } catch (error) {
      return wrong(`The deck cannot be written to "${out}": ${error instanceof Error ? error.message : error}`)
    }
  }
  if (json) say(JSON.stringify(summary, null, 2))
  else {
    say(summaryText(deck.title, summary))
    // As seen from where the command was run, so that a terminal can open the place.
    for (const problem of summary.problems) {
      say(
        `${problemLine({ ...problem, file: join(folder, problem.file), message: `${problem.severity}: ${problem.message}` })}`,
      )
    }
  }
  return summary.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** What is asked for, or what is wrong with it. */
function readArguments(argv: readonly string[]): Asked | 'help' | string {
  let read: ReturnType<typeof parsed>
  try {
    read = parsed(argv)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { values, positionals } = read
  const [folder, another] = positionals
  if (values.help) return 'help'
  if (folder === undefined) return 'Which folder? None was named.'
  if (another !== undefined) return `One folder at a time: "${another}" is one too many.`
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) return `There is no folder "${folder}".`
  if (!found.isDirectory()) return `"${folder}" is not a folder.`
  return { folder, out: values.out, json: values.json ?? false }
}

function parsed(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
}

const [, program] = process.argv
if (program && realpathSync(program) === import.meta.filename) {
  process.exitCode = run(process.argv.slice(2), { say: console.log, complain: console.error })
}
