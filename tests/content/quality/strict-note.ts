import { compileDeck } from '#content/compile-deck.ts'
import { problemLine } from '#content/problem.ts'
import { EXAM, MANIFEST, SOURCE } from '../strict-deck.ts'

/** A strict deck of one note in order, and what is said of it when something is added or changed. */

export const NOTE = 'notes/algorithms/xgboost.md'
/** The line on which a body begins. */
const FIRST_LINE = 8

export type Changes = {
  readonly manifest?: object
  readonly front?: readonly string[]
  readonly sources?: readonly object[]
  readonly files?: Readonly<Record<string, string>>
}

const FRONT = ['domains: [mla/2]', 'tags: [exam-tip]', 'source: page']

export function compileNote(body: string, { manifest, front = FRONT, sources = [SOURCE], files }: Changes = {}) {
  const text = ['---', ...front, '---', '', '# XGBoost', body].join('\n')
  const all = {
    'deck.json': JSON.stringify({ ...MANIFEST, ...manifest }, null, 2),
    'sources.json': JSON.stringify(sources, null, 2),
    'exams/mla.json': JSON.stringify(EXAM),
    [NOTE]: text,
    ...files,
  }
  return compileDeck(Object.entries(all).map(([path, content]) => ({ path, text: content })))
}

/** What is said, as the command prints it. */
export function saidOf(body: string, changes?: Changes): readonly string[] {
  return compileNote(body, changes).problems.map(problemLine)
}

/** Where a problem on the first line of the body stands. */
export const AT_START = `${NOTE}:${FIRST_LINE}:1: `
