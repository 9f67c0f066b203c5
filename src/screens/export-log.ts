import { download } from './download.ts'
import type { Edges } from './edges.ts'

/**
 * Gives the learner the whole log as plain text, what is not saved yet included, by as little code as can be; and says
 * so in words.
 */
export async function exportLog({ library, writeLogFile }: Pick<Edges, 'library' | 'writeLogFile'>): Promise<string> {
  const { readLog, today } = library.getState()
  download(`tagdrill-${today}.jsonl`, writeLogFile(await readLog()), 'application/jsonl')
  return 'Your log was handed to the browser as a file.'
}
