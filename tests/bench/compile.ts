import { readdirSync, readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'
import { compileDeck } from '#content/compile-deck.ts'
import { type Bench, timed } from './figure.ts'

const FOLDER = 'data/aws-ml'
const TIMES = 15

export const compileBench: Bench = {
  name: 'compile',
  async measure() {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(md|json)$/.test(path))
      .map((path) => ({ path, text: readFileSync(`${FOLDER}/${path}`, 'utf8') }))
    const notes = files.filter(({ path }) => path.endsWith('.md'))

    const parseMs = timed(TIMES, () => {
      for (const { text } of notes) parse(text)
    })
    // The parser is given the notes alone; so is the compiler.
    const withoutScenarios = files.filter(({ path }) => !path.startsWith('scenarios/'))
    const compileMs = timed(TIMES, () => compileDeck(withoutScenarios))
    const wholeMs = timed(3, () => compileDeck(files))
    const { scenarios } = compileDeck(files).deck
    return [
      { name: `compile the bundled notes (${notes.length})`, value: compileMs, unit: 'ms' },
      { name: 'the bare parser on the same', value: parseMs, unit: 'ms' },
      { name: 'compile over the bare parser', value: compileMs / parseMs, unit: '×', atMost: 2 },
      {
        name: `read a scenario, draw and check its 200 variants (mean of ${scenarios.length})`,
        value: (wholeMs - compileMs) / scenarios.length,
        unit: 'ms',
      },
    ]
  },
}

function parse(text: string): unknown {
  return fromMarkdown(text, {
    extensions: [frontmatter(), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmTableFromMarkdown()],
  })
}
