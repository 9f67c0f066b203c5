import { inOrder, isFit, type LogEvent } from '#core/event.ts'
import { type Meaning, type Progress, progressFrom, replay, settled } from '#core/progress.ts'
import { seedOf } from '#core/random.ts'
import { readSnapshot, writeSnapshot } from '#core/snapshot.ts'
import type { SegmentKey } from './schema.ts'

/**
 * What the beginning of the log means, and exactly which events that is. A snapshot row holds one as text.
 * Whatever happened since, it stays true of the events that it names: two tabs may write theirs in any order.
 */
export type Ground = {
  readonly meaning: Meaning
  /** Of each device, the number of its last segment that is folded in, with all before it. */
  readonly sealed: ReadonlyMap<string, number>
  /** Events that are folded in and were in no such segment. */
  readonly loose: ReadonlySet<string>
  /** Events that were named before they came, by an undo or as left out: should one come, the ground is no good. */
  readonly awaited: ReadonlySet<string>
  /** Lines of the segments that could not be read. */
  readonly unreadable: number
}

/** All that is stored, or all that a ground does not cover. */
export type Found = {
  readonly sealed: ReadonlyMap<string, number>
  readonly inSegments: readonly LogEvent[]
  readonly loose: readonly LogEvent[]
  /** Lines of the segments that could not be read. */
  readonly unreadable: number
}

export function isCovered(ground: Ground, [device, seq]: SegmentKey): boolean {
  return seq <= (ground.sealed.get(device) ?? 0)
}

/** What the log means, from a ground and all that is not in its segments; `behind` if the ground is no good for it. */
export function standOn(ground: Ground, events: readonly LogEvent[]): Progress {
  const later = events.filter(({ id }) => !ground.loose.has(id))
  const progress = progressFrom(ground.meaning, later)
  return later.some(({ id }) => ground.awaited.has(id)) ? { ...progress, behind: true } : progress
}

/**
 * The whole log's meaning, on new ground: all that is sealed, and as much of the rest as makes what comes after
 * stand on it. There is no ground while nothing is sealed.
 */
export function settle(found: Found): { readonly progress: Progress; readonly ground: Ground | undefined } {
  const log = inOrder([...found.inSegments, ...found.loose])
  if (found.sealed.size === 0) return { progress: replay(log), ground: undefined }
  const sealedIds = new Set(found.inSegments.map(({ id }) => id))
  const length = groundLength(log, sealedIds)
  const covered = log.slice(0, length)
  const known = new Set(log.map(({ id }) => id))
  const ground: Ground = {
    meaning: settled(replay(covered)).ground,
    sealed: found.sealed,
    loose: new Set(covered.filter(({ id }) => !sealedIds.has(id)).map(({ id }) => id)),
    awaited: new Set(covered.flatMap(namedBy).filter((id) => !known.has(id))),
    unreadable: found.unreadable,
  }
  return { progress: standOn(ground, log.slice(length)), ground }
}

/** The ground with newly sealed events folded in; undefined where only a replay of the whole log would be right. */
export function extend(ground: Ground, { inSegments, sealed, unreadable }: Found): Ground | undefined {
  if (!ground.meaning.newest) return undefined
  const progress = standOn(ground, inSegments)
  if (progress.behind) return undefined
  const sealedIds = new Set(inSegments.map(({ id }) => id))
  return {
    ...ground,
    meaning: settled(progress).ground,
    sealed: new Map([...ground.sealed, ...sealed]),
    loose: new Set([...ground.loose].filter((id) => !sealedIds.has(id))),
    unreadable: ground.unreadable + unreadable,
  }
}

/**
 * How many events, in log order, must be ground: all up to the last sealed one, every fitted memory (by which all of
 * it is read) and whatever takes back or leaves out a part of it. Otherwise each start would find itself behind until
 * those were sealed too.
 */
function groundLength(log: readonly LogEvent[], sealedIds: ReadonlySet<string>): number {
  const places = new Map(log.map(({ id }, place) => [id, place]))
  let length = log.findLastIndex(({ id }) => sealedIds.has(id)) + 1
  for (const [place, event] of log.entries()) {
    if (isFit(event) && place >= length) length = place + 1
    for (const id of namedBy(event)) {
      const target = places.get(id)
      // Before what it takes back: no clock of ours does that, and no finer cut is worth its code.
      if (target !== undefined && target > place) return log.length
      if (place >= length && (target === undefined || target < length)) length = place + 1
    }
  }
  return length
}

/** The events that one takes back, leaves out or takes in again. */
function namedBy(event: LogEvent): readonly string[] {
  if (event.type === 'undone') return [event.event]
  return event.type === 'left-out' ? event.events : []
}

/** Three lines: a checksum of the rest, what is covered, what it means. */
export function writeGround({ meaning, sealed, loose, awaited, unreadable }: Ground): string {
  const covers = JSON.stringify({ sealed: [...sealed], loose: [...loose], awaited: [...awaited], unreadable })
  const rest = `${covers}\n${writeSnapshot(meaning)}`
  return `${seedOf(rest)}\n${rest}`
}

/** Undefined for anything that was not written by `writeGround` of this version, to the letter. */
export function readGround(text: unknown): Ground | undefined {
  if (typeof text !== 'string') return undefined
  const [check, covers, snapshot, ...more] = text.split('\n')
  if (covers === undefined || snapshot === undefined || more.length > 0) return undefined
  // FNV-1a notices each change of a single character: a wrong digit would still be a number.
  if (check !== String(seedOf(`${covers}\n${snapshot}`))) return undefined
  const reading = readSnapshot(snapshot)
  return reading.ok ? { meaning: reading.value, ...readCovers(covers) } : undefined
}

/** Not checked any further: the checksum says that these are our own words. */
function readCovers(text: string): Omit<Ground, 'meaning'> {
  const { sealed, loose, awaited, unreadable } = JSON.parse(text) as {
    sealed: SegmentKey[]
    loose: string[]
    awaited: string[]
    unreadable: number
  }
  return { sealed: new Map(sealed), loose: new Set(loose), awaited: new Set(awaited), unreadable }
}
