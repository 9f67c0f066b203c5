import type { EventHeader, LogEvent } from '#core/event.ts'
import { eventsOf, type ReadEvents, readLine, writeLine } from './event-lines.ts'
import type { SegmentKey } from './schema.ts'

/** Some events in log order, sealed: written once by one device, and never changed. */
export type Segment = {
  readonly device: string
  /** 1 for the first segment of a device. */
  readonly seq: number
  readonly count: number
  readonly first: Place
  readonly last: Place
  /** One event a line. */
  readonly text: string
}

type Place = Pick<EventHeader, 'at' | 'id'>

/** Seals events that are in log order; there must be one at least. */
export function sealSegment(device: string, seq: number, events: readonly LogEvent[]): Segment {
  const first = events[0]
  const last = events.at(-1)
  if (!first || !last) throw new Error('A segment without an event.')
  const text = events.map(writeLine).join('\n')
  return { device, seq, count: events.length, first: placeOf(first), last: placeOf(last), text }
}

function placeOf({ at, id }: EventHeader): Place {
  return { at, id }
}

export function readSegment(row: unknown): ReadEvents {
  const { text, count } = (row ?? {}) as Partial<Record<keyof Segment, unknown>>
  const lost = Number.isInteger(count) && (count as number) > 0 ? (count as number) : 1
  if (typeof text !== 'string') return { events: [], unreadable: lost }
  return eventsOf(linesOf(text).map(readLine))
}

/** What remains of a damaged segment, and what it held that could not be read: lines, or all of its row. */
export function mendSegment(row: unknown, [device, seq]: SegmentKey): { segment: unknown; odd: readonly unknown[] } {
  const { text } = (row ?? {}) as Partial<Record<keyof Segment, unknown>>
  // Its number stays taken: the next segment of this device must not have the same.
  if (typeof text !== 'string') return { segment: { device, seq, count: 0, text: '' }, odd: [row] }
  const lines = linesOf(text)
  const readable = lines.filter((line) => readLine(line).ok)
  const odd = lines.filter((line) => !readLine(line).ok)
  return { segment: { ...(row as Segment), count: readable.length, text: readable.join('\n') }, odd }
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
