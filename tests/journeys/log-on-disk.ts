import type { Page } from 'playwright'
import type { LogEvent } from '#core/event.ts'
import { eventsOf, readLine } from '#storage/event-lines.ts'

/** The log as it lies on the disk, past the app: each event as often as it is there, and how many lines nobody can read. */
export async function logOnDisk(
  page: Page,
): Promise<{ readonly log: readonly LogEvent[]; readonly unreadable: number }> {
  const lines = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('tagdrill'))
    const transaction = db.transaction(['tail', 'segments', 'setAside'])
    const all = (name: string) => done(transaction.objectStore(name).getAll())
    const [segments, tail, setAside] = await Promise.all([all('segments'), all('tail'), all('setAside')])
    db.close()
    return [
      ...segments.flatMap(({ text }) => String(text).split('\n')),
      ...[...tail, ...setAside].map((row) => JSON.stringify(row)),
    ]
  })
  const { events, unreadable } = eventsOf(lines.map(readLine))
  return { log: events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)), unreadable }
}

export function answersIn(log: readonly LogEvent[]) {
  return log.filter((event) => event.type === 'answered')
}
