import * as v from 'valibot'
import { type Problem, placesIn } from './problem.ts'
import type { SourceFile } from './source-file.ts'

/** A JSON file checked against its schema; undefined, with the problems said, where it is not as it should be. */
export function readJson<const Schema extends v.GenericSchema>(
  file: SourceFile,
  schema: Schema,
  problems: Problem[],
): v.InferOutput<Schema> | undefined {
  const place = placesIn(file.text)
  const report = (message: string, at: number) =>
    problems.push({ severity: 'error', file: file.path, ...place(at), message })
  let value: unknown
  try {
    value = JSON.parse(file.text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    report(`this is not JSON: ${message}`, faultIn(file.text, message))
    return undefined
  }
  const read = v.safeParse(schema, value)
  if (read.success) return read.output
  for (const issue of read.issues) {
    const path = issue.path?.map(({ key }) => String(key)) ?? []
    report(`${path.join('.') || 'the file'}: ${issue.message}`, placeOf(file.text, path))
  }
  return undefined
}

/** Engines say where as "position 12", or as "line 3 column 4", or not at all. */
function faultIn(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position) return Number(position)
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  if (!line || !column) return /end of JSON|unterminated/i.test(message) ? text.length : 0
  const before = text.split('\n').slice(0, Number(line) - 1)
  return before.join('\n').length + (before.length > 0 ? 1 : 0) + Number(column) - 1
}

/** About where a value stands: the keys of its path, found one after the other. Good enough to find it by eye. */
function placeOf(text: string, path: readonly string[]): number {
  let at = 0
  for (const key of path) {
    const next = text.indexOf(`"${key}"`, at)
    if (next >= 0) at = next
  }
  return at
}
