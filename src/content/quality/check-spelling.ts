import { type Problem, placesIn } from '#content/problem.ts'
import { type Path, reportTo } from '#content/scenarios/report.ts'
import type { SourceFile } from '#content/source-file.ts'
import { americanIn } from './spelling.ts'

/** What is read by learners in the JSON files, and not by programs. */
const READ = new Set(
  'title meaning text why whyWrong question situation belief truth effect required_when wording pair reason'.split(' '),
)
const JSON_FILES = /^(?:scenarios\/[^/]+|deck|hyperparameters|path|services)\.json$/

/** The deck is written in British English throughout. */
export function checkSpelling(files: readonly SourceFile[], names: readonly string[], problems: Problem[]): void {
  for (const file of files) {
    if (/\.(md|markdown)$/i.test(file.path)) checkNote(file, names, problems)
    else if (JSON_FILES.test(file.path)) checkJson(file, names, problems)
  }
}

function checkNote({ path: file, text }: SourceFile, names: readonly string[], problems: Problem[]): void {
  const place = placesIn(text)
  for (const { word, british, at } of americanIn(text, names)) {
    problems.push({ severity: 'error', file, ...place(at), message: spelling(word, british) })
  }
}

function spelling(word: string, british: string): string {
  return `"${word}" is American; this deck writes "${british}" (a product's name belongs into "names" of deck.json)`
}

function checkJson(file: SourceFile, names: readonly string[], problems: Problem[]): void {
  const report = reportTo(file, problems)
  for (const { path, text } of readIn(parsed(file.text))) {
    for (const { word, british } of americanIn(text, names)) report(path, spelling(word, british))
  }
}

/** Nothing where the file is no JSON: that is said where it is read. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Read = { readonly path: Path; readonly text: string }

/** Level by level, and not by calling itself: a file may be deeper than any engine could follow. */
function readIn(file: unknown): readonly Read[] {
  const found: Read[] = []
  let level: { path: Path; value: unknown; isRead: boolean }[] = [{ path: [], value: file, isRead: false }]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap(({ path, value, isRead }) => {
      if (typeof value === 'string' && isRead) found.push({ path, text: value })
      if (typeof value !== 'object' || value === null) return []
      return Object.entries(value).map(([key, inner]) => ({
        path: [...path, key],
        value: inner,
        isRead: READ.has(key) || (isRead && !isProgram(key)),
      }))
    })
  }
  return found
}

/** No text of a deck lies deeper. */
const DEEPEST = 20

/** Inside of what is read, a list and the words of a wording are too; anything else says so itself. */
function isProgram(key: string): boolean {
  return ['id', 'misconception', 'match', 'is', 'option'].includes(key)
}
