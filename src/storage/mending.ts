import { readLine } from './event-lines.ts'
import type { Database, SegmentKey } from './schema.ts'
import { linesOf, type Segment } from './segment.ts'
import { NEWEST, write } from './shelves.ts'

/** Moves what cannot be read out of these segments and sets it aside, all or nothing. */
export async function mendSegments(db: Database, keys: readonly SegmentKey[]): Promise<void> {
  await write(db, [db.segments, db.setAside, db.snapshots], async () => {
    for (const key of keys) {
      const { segment, odd } = mendSegment(await db.segments.get(key), key)
      // Another tab may have done it meanwhile.
      if (odd.length === 0) continue
      await db.setAside.bulkAdd(odd.map((row) => ({ row })))
      await db.segments.put(segment)
      // It counts what this segment has lost.
      await db.snapshots.delete(NEWEST)
    }
  })
}

/** What remains of a damaged segment, and what it held that could not be read: lines, or all of its row. */
function mendSegment(row: unknown, [device, seq]: SegmentKey): { segment: unknown; odd: readonly unknown[] } {
  const { text } = (row ?? {}) as Partial<Record<keyof Segment, unknown>>
  // Its number stays taken: the next segment of this device must not have the same.
  if (typeof text !== 'string') return { segment: { device, seq, count: 0, text: '' }, odd: [row] }
  const lines = linesOf(text)
  const readable = lines.filter((line) => readLine(line).ok)
  const odd = lines.filter((line) => !readLine(line).ok)
  return { segment: { ...(row as Segment), count: readable.length, text: readable.join('\n') }, odd }
}
