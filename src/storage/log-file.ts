import { inOrder, type LogEvent } from '#core/event.ts'
import type { Instant } from '#core/time.ts'
import { writeLine } from './event-lines.ts'

/**
 * A log as a file: JSON Lines. The first line says what it is and how many events follow; then one event a line, in
 * log order, each line with its end.
 *
 * Version 1 says no more than that. It is what an error screen hands out, and a page without https: it needs nothing
 * that may be missing there. Version 2 is the same with seals in its first line (see backup/manifest.ts), packed where
 * the browser can pack. Both are read alike.
 */
export const LOG_FORMAT = 'tagdrill-log'
export const PLAIN_VERSION = 1

export type Written = { readonly device: string; readonly at: Instant }

/** The plain form. */
export function writeLogFile(events: readonly LogEvent[], { device, at }: Written): string {
  const log = inOrder(events)
  const header = JSON.stringify({ format: LOG_FORMAT, version: PLAIN_VERSION, device, at, events: log.length })
  return `${[header, ...log.map(writeLine)].join('\n')}\n`
}
