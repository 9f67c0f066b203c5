import { inOrder, type LogEvent } from '#core/event.ts'
import type { Database } from './schema.ts'
import { putSegment, write } from './shelves.ts'

/** More rows at once make an answer in another tab wait: 20,000 held one up for five seconds. */
const MOST_ROWS = 500

/** Those that are new, in log order, and how many of them, the newest, are to be rows of the tail. */
export type ToMerge = { readonly events: readonly LogEvent[]; readonly inTail: number }

export function toMerge(events: readonly LogEvent[], known: ReadonlySet<string>, segmentSize: number): ToMerge {
  const fresh = inOrder(events).filter(({ id }) => !known.has(id))
  const rest = fresh.length % segmentSize
  return { events: fresh, inTail: rest > MOST_ROWS ? 0 : rest }
}

/** Adds them all or nothing: as segments of this device, the last one maybe short, and the newest to the tail. */
export async function addMany(
  db: Database,
  { events, inTail, device, segmentSize }: ToMerge & { readonly device: string; readonly segmentSize: number },
): Promise<void> {
  const sealed = events.slice(0, events.length - inTail)
  await write(db, [db.tail, db.segments], async () => {
    for (let from = 0; from < sealed.length; from += segmentSize)
      await putSegment(db, device, sealed.slice(from, from + segmentSize))
    await db.tail.bulkPut(events.slice(sealed.length))
  })
}

/** Writes a row that nobody else reads, reads it back in another transaction, and deletes it. */
export async function tryOut(db: Database, mark: string): Promise<void> {
  const name = `try-out/${mark}`
  await write(db, [db.about], () => db.about.put({ name, mark }))
  const row = (await db.about.get(name)) as { mark?: unknown } | undefined
  await write(db, [db.about], () => db.about.delete(name))
  if (row?.mark !== mark) throw new Error('What was written did not come back.')
}
