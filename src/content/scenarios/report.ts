import { findJsonPlace } from '#content/folder/json-place.ts'
import { type Problem, placesIn } from '#content/problem.ts'
import type { SourceFile } from '#content/source-file.ts'

/** Says what is wrong at a path inside a JSON file. */
export type Report = (path: Path, message: string, severity?: Problem['severity']) => void
export type Path = readonly (string | number)[]

export function reportTo({ path: file, text }: SourceFile, problems: Problem[]): Report {
  const place = placesIn(text)
  return (path, message, severity = 'error') => {
    problems.push({ severity, file, ...place(findJsonPlace(text, path.map(String))), message })
  }
}

/** The same for what lies under a path. */
export function under(report: Report, above: Path): Report {
  return (path, message, severity) => report([...above, ...path], message, severity)
}
