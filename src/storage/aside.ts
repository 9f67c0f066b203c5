import type { LogEvent } from '#core/event.ts'
import { readLine, writeLine } from './event-lines.ts'

/**
 * Where events wait that the disk has not taken, should the page go before it does: in localStorage, one event an
 * entry. Of all places that outlast a page it is the only one that is written at once, as a page that is closed needs
 * it, and it is no part of the database that has just failed. Never the truth: what lies here is merged into the log
 * at the next start, and goes when the disk has it. Two tabs never write the same entry.
 */
export type Aside = {
  /** Whether all of these are kept here now. */
  readonly keep: (events: readonly LogEvent[]) => boolean
  readonly read: () => readonly LogEvent[]
  /** The disk has these. */
  readonly drop: (events: readonly LogEvent[]) => void
}

const PREFIX = 'tagdrill-unsaved/'

/** Of all that is kept here. Browsers give five million and other things want some of it. */
const MOST_CHARACTERS = 2_000_000

/** `storage` gives localStorage, and may throw as browsers do that were told to block the data of sites. */
export function createAside(storage: () => Storage): Aside {
  const entries = () => Object.keys(storage()).filter((key) => key.startsWith(PREFIX))

  return {
    keep(events) {
      try {
        const disk = storage()
        let room = entries().reduce((left, key) => left - (disk.getItem(key)?.length ?? 0), MOST_CHARACTERS)
        for (const event of events) {
          const key = PREFIX + event.id
          if (disk.getItem(key) !== null) continue
          const line = writeLine(event)
          room -= line.length
          if (room < 0) return false
          disk.setItem(key, line)
        }
        return true
      } catch {
        return false
      }
    },
    read() {
      try {
        const readings = entries().map((key) => readLine(storage().getItem(key) ?? ''))
        return readings.flatMap((reading) => (reading.ok ? [reading.value] : []))
      } catch {
        return []
      }
    },
    drop(events) {
      try {
        for (const { id } of events) storage().removeItem(PREFIX + id)
      } catch {
        // Nothing can be here then.
      }
    },
  }
}
