import * as v from 'valibot'
import { DECK_INDEX } from './index-schema.ts'

/** What is wrong with the shape of an index, and where; undefined where nothing is. */
export function faultOfIndex(value: unknown): string | undefined {
  const read = v.safeParse(DECK_INDEX, value, { abortEarly: true })
  if (read.success) return undefined
  const [issue] = read.issues
  return `${v.getDotPath(issue) ?? 'the index'}: ${issue.message}`
}
