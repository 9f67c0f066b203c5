import { inOrder, type LogEvent } from '#core/event.ts'
import { type Progress, replayInSteps } from '#core/progress.ts'
import { TALLY_VERSION, tallyOf } from '#core/tally.ts'
import { breathe } from '#storage/breathe.ts'
import { writeLine } from '#storage/event-lines.ts'
import { LOG_FORMAT, type Written, writeLogFile } from '#storage/log-file.ts'
import { canHash, sha256 } from '#storage/sha256.ts'
import { type Part, SEALED_VERSION, writeManifest } from './manifest.ts'

/** As many as a segment of the log has. */
const EVENTS_A_PART = 1_000

export type BackupOptions = Written & {
  /** The version of the app. */
  readonly app: string
  /** Packed by gzip, where the browser can. */
  readonly packed: boolean
}

/**
 * A log as a file with seals. It is made part by part, once to know the hashes and once to write: the whole text is
 * never in memory, and no step takes long. Where the page is not given hashes, the file has none.
 */
export async function writeBackup(events: readonly LogEvent[], options: BackupOptions): Promise<Blob> {
  const { packed, app, device, at } = options
  if (!canHash()) return new Blob([writeLogFile(events, options)], { type: PLAIN_TYPE })
  const log = inOrder(events)
  const parts: Part[] = []
  for (const part of partsOf(log)) parts.push({ events: part.length, sha256: await sha256(textOf(part)) })
  const progress = { tally: TALLY_VERSION, sha256: await sha256(tallyOf(await replayed(log))) }
  const header = { format: LOG_FORMAT, version: SEALED_VERSION, device, at, events: log.length } as const
  const text = streamOf(await writeManifest({ ...header, seals: { app, parts, progress } }), log)
  return packed && canPack()
    ? blobOf(text.pipeThrough(new CompressionStream('gzip')), 'application/gzip')
    : blobOf(text, PLAIN_TYPE)
}

/** A long log takes a second, and whoever studies must not notice it. */
async function replayed(log: readonly LogEvent[]): Promise<Progress> {
  const steps = replayInSteps(log)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await breathe()
  }
}

const PLAIN_TYPE = 'application/jsonl'

function blobOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>, type: string): Promise<Blob> {
  return new Response(stream, { headers: { 'content-type': type } }).blob()
}

/** Whether files can be packed and unpacked here. */
function canPack(): boolean {
  return typeof CompressionStream !== 'undefined' && typeof DecompressionStream !== 'undefined'
}

function* partsOf(log: readonly LogEvent[]): Generator<readonly LogEvent[], void> {
  for (let from = 0; from < log.length; from += EVENTS_A_PART) yield log.slice(from, from + EVENTS_A_PART)
}

function textOf(part: readonly LogEvent[]): string {
  return part.map((event) => `${writeLine(event)}\n`).join('')
}

function streamOf(header: string, log: readonly LogEvent[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const parts = partsOf(log)
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(`${header}\n`)),
    pull(stream) {
      const part = parts.next()
      if (part.done) stream.close()
      else stream.enqueue(encoder.encode(textOf(part.value)))
    },
  })
}
