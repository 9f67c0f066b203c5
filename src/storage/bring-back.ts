import { inOrder, type LogEvent } from '#core/event.ts'
import type { Aside } from './aside.ts'
import type { Repository } from './repository.ts'

/** Brings what lies aside into the log. What the disk will still not take is returned, to be tried again. */
export async function bringBack(
  aside: Aside,
  log: Pick<Repository, 'merge' | 'readLog'>,
): Promise<readonly LogEvent[]> {
  const waiting = aside.read()
  if (waiting.length === 0) return []
  try {
    await log.merge(waiting)
    aside.drop(waiting)
    return []
  } catch {
    const known = new Set((await log.readLog().catch(() => [])).map(({ id }) => id))
    return inOrder(waiting).filter(({ id }) => !known.has(id))
  }
}
