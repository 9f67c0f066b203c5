import { inOrder, type LogEvent } from '#core/event.ts'
import type { Instant } from '#core/time.ts'
import { readLine, writeLine } from './event-lines.ts'

/**
 * A log as a file: JSON Lines. The first line says what it is and how many events follow, so that a file cut short
 * is noticed; then one event a line, in log order, each line with its end.
 */
const FORMAT = 'tagdrill-log'
const VERSION = 1

export type LogFile =
  | { readonly ok: true; readonly value: readonly LogEvent[] }
  /** What is wrong and what to do about it, and in which line (from 1). */
  | { readonly ok: false; readonly problem: { readonly message: string; readonly line: number } }

export function writeLogFile(
  events: readonly LogEvent[],
  { device, at }: { readonly device: string; readonly at: Instant },
): string {
  const log = inOrder(events)
  const header = JSON.stringify({ format: FORMAT, version: VERSION, device, at, events: log.length })
  return `${[header, ...log.map(writeLine)].join('\n')}\n`
}

/** Reads all of it or nothing. */
export function readLogFile(text: string): LogFile {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  while (lines.at(-1)?.trim() === '') lines.pop()
  const [first, ...rest] = lines
  if (first === undefined) return refusal(1, 'This file is empty. Export the log again and choose the new file.')
  const header = readHeader(first)
  if (typeof header === 'string') return refusal(1, header)
  const events: LogEvent[] = []
  for (const [index, line] of rest.entries()) {
    const reading = readLine(line)
    if (reading.ok) events.push(reading.value)
    else return damaged(index + 2, reading.problem.message, index + 1 === rest.length && rest.length < header.events)
  }
  if (events.length < header.events) return refusal(lines.length, cutShort(events.length, header.events))
  if (events.length > header.events) {
    const message = `The file says that it has ${header.events} events but has ${events.length}: it was changed after it was exported. Export the log again.`
    return refusal(header.events + 2, message)
  }
  return { ok: true, value: events }
}

/** What the first line promises, or why it is refused. */
function readHeader(line: string): { readonly events: number } | string {
  let header: unknown
  try {
    header = JSON.parse(line)
  } catch {
    return FOREIGN
  }
  const { format, version, events } = (header ?? {}) as Readonly<Record<string, unknown>>
  if (format !== FORMAT) return FOREIGN
  if (typeof version === 'number' && version > VERSION) {
    return `This log was exported by a newer version of the app (format ${version}; this one knows ${VERSION}). Update the app, then import it again.`
  }
  if (version !== VERSION || !Number.isInteger(events) || (events as number) < 0) {
    return 'The first line of this log is damaged. Export the log again and choose the new file.'
  }
  return { events: events as number }
}

const FOREIGN = 'This is not an exported log. Choose a file that "Export the log" has made.'

function damaged(line: number, fault: string, isCutShort: boolean): LogFile {
  const why = isCutShort ? 'the file was cut short here' : fault
  return refusal(line, `Line ${line} is damaged: ${why}. Nothing was imported. Export the log again.`)
}

function cutShort(found: number, promised: number): string {
  return `The file says that it has ${promised} events but has ${found}: it was cut short. Export the log again.`
}

function refusal(line: number, message: string): LogFile {
  return { ok: false, problem: { message, line } }
}
