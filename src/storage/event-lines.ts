import { type LogEvent, readEvent } from '#core/event.ts'
import type { Parsed } from '#core/parsed.ts'

/** Events as text, one a line: a damaged line costs one event, not all. Segments and exported logs hold this. */
export function writeLine(event: LogEvent): string {
  return JSON.stringify(event)
}

export function readLine(line: string): Parsed<LogEvent> {
  try {
    return readEvent(JSON.parse(line))
  } catch {
    return { ok: false, problem: { message: 'it is not JSON', at: 0 } }
  }
}

/** What could be read of some stored events, and how many could not. */
export type ReadEvents = { readonly events: readonly LogEvent[]; readonly unreadable: number }

export function eventsOf(readings: Iterable<Parsed<LogEvent>>): ReadEvents {
  const events: LogEvent[] = []
  let unreadable = 0
  for (const reading of readings) {
    if (reading.ok) events.push(reading.value)
    else unreadable += 1
  }
  return { events, unreadable }
}
