import type { Edges } from './edges.ts'

/** Gives the learner the whole log as a file, what is not saved yet included. */
export async function exportLog({ library, logFile }: Pick<Edges, 'library' | 'logFile'>): Promise<void> {
  const { readLog, today } = library.getState()
  const text = logFile.write(await readLog())
  const address = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `tagdrill-${today}.jsonl`
  link.click()
  // The browser has opened the file by the next turn; releasing it sooner loses the download in some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
