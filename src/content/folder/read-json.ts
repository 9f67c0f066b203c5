import * as v from 'valibot'
import { type Problem, placesIn } from '#content/problem.ts'
import type { SourceFile } from '#content/source-file.ts'
import { findJsonFault } from './json-fault.ts'
import { findJsonPlace } from './json-place.ts'

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
  } catch {
    const at = findJsonFault(file.text)
    const found = file.text.charAt(at)
    report(
      `this is not JSON: ${found === '' ? 'it ends too early' : `${JSON.stringify(found)} may not stand here`}`,
      at,
    )
    return undefined
  }
  const read = v.safeParse(schema, value)
  if (read.success) return read.output
  for (const issue of read.issues) {
    const path = issue.path?.map(({ key }) => String(key)) ?? []
    report(`${path.join('.') || 'the file'}: ${issue.message}`, findJsonPlace(file.text, path))
  }
  return undefined
}
