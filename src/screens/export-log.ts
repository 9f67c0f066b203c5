import { download } from './download.ts'
import type { Edges } from './edges.ts'

/** Gives the learner the whole log as a file, what is not saved yet included. */
export async function exportLog({ library, logFile }: Pick<Edges, 'library' | 'logFile'>): Promise<void> {
  const { readLog, today } = library.getState()
  download(`tagdrill-${today}.jsonl`, logFile.write(await readLog()), 'application/jsonl')
}
