import type { EventHeader, LogEvent } from '#core/event.ts'
import { eventsOf, type ReadEvents, readLine, writeLine } from './event-lines.ts'

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

export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
