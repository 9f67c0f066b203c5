import { inOrder, type LogEvent } from '#core/event.ts'
import { readLine } from '#storage/event-lines.ts'
import { sha256 } from '#storage/sha256.ts'
import { linesOf, UnreadableFile } from './lines.ts'
import { type Manifest, readManifest } from './manifest.ts'

export type BackupFile = { readonly manifest: Manifest /** In log order, each once. */; readonly events: LogEvent[] }

export type BackupReading =
  | { readonly ok: true; readonly value: BackupFile }
  /** What is wrong and what to do about it, and in which line (from 1). */
  | { readonly ok: false; readonly problem: { readonly message: string; readonly line: number } }

/** Reads a file for those who may stop it, and then rejects; elsewhere than on the page, where that can be had. */
export type ReadFile = (
  file: Blob,
  how?: { readonly signal?: AbortSignal; readonly tell?: TellShare },
) => Promise<BackupReading>

/** Told now and then how much is read, from 0 to 1. */
export type TellShare = (done: number) => void

/** Reads all of a file or nothing; whatever is in it, this does not throw. What `tell` throws ends it. */
export async function readBackup(file: Blob, tell: TellShare = () => {}): Promise<BackupReading> {
  const lines = numbered(linesOf(file))
  try {
    return await readLines(lines, tell)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const line = lines.count() + 1
    return refusal(line, `Line ${line} cannot be read: ${error.message}. ${NOTHING}`)
  } finally {
    await lines.stop()
  }
}

async function readLines(lines: Lines, tell: TellShare): Promise<BackupReading> {
  const first = await lines.next()
  if (first === undefined || first.trim() === '') return refusal(1, `This file is empty. ${NOTHING}`)
  const manifest = await readManifest(first)
  if (typeof manifest === 'string') return refusal(1, manifest)
  const events: LogEvent[] = []
  for (const part of partsOf(manifest)) {
    const texts = await take(lines, part.events)
    const from = events.length + 2
    const isShort = texts.length < part.events
    const isWhole =
      !isShort && (!part.sha256 || part.sha256 === (await sha256(texts.map((one) => `${one}\n`).join(''))))
    for (const [place, text] of texts.entries()) {
      const reading = readLine(text)
      if (reading.ok) events.push(reading.value)
      else if (part.sha256 && isWhole) return refusal(from + place, tooNew(from + place, reading.problem.message))
      else {
        const isLast = !texts[place + 1] && (isShort || (await lines.next()) === undefined)
        return refusal(from + place, damaged(from + place, isLast, reading.problem.message))
      }
    }
    if (isShort) return refusal(events.length + 1, cutShort(events.length, manifest.events))
    if (!isWhole) return refusal(from, changed(from, events.length + 1))
    tell(events.length / manifest.events)
  }
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) {
    if (line.trim() !== '') return refusal(lines.count(), longer(manifest.events))
  }
  return { ok: true, value: { manifest, events: inOrder(events) } }
}

/** What the file must have after its first line. Without seals any cut is as good as another. */
function* partsOf({ seals, events }: Manifest): Generator<{ readonly events: number; readonly sha256?: string }, void> {
  if (seals) yield* seals.parts
  else for (let rest = events; rest > 0; rest -= 1_000) yield { events: Math.min(1_000, rest) }
}

/** So many lines, or all that there are, without blank ones at the end of the file. */
async function take(lines: Lines, count: number): Promise<string[]> {
  const taken: string[] = []
  while (taken.length < count) {
    const line = await lines.next()
    if (line === undefined) break
    taken.push(line)
  }
  if (taken.length < count) while (taken.at(-1)?.trim() === '') taken.pop()
  return taken
}

type Lines = {
  readonly next: () => Promise<string | undefined>
  /** How many came. */
  readonly count: () => number
  readonly stop: () => Promise<unknown>
}

function numbered(lines: AsyncGenerator<string, void>): Lines {
  let count = 0
  return {
    async next() {
      const { value, done } = await lines.next()
      if (done) return undefined
      count += 1
      return value
    },
    count: () => count,
    stop: () => lines.return(),
  }
}

const NOTHING = 'Nothing was taken in. Choose another copy.'

function damaged(line: number, isCut: boolean, fault: string): string {
  return `Line ${line} is damaged: ${isCut ? 'the file was cut short here' : fault}. ${NOTHING}`
}

function changed(from: number, to: number): string {
  const what = from === to ? `Line ${from} is not as it was` : `Lines ${from} to ${to} are not as they were`
  return `${what} written: the file was damaged or changed after that. ${NOTHING}`
}

function tooNew(line: number, fault: string): string {
  return `Line ${line} was written by a newer version of the app: ${fault}. Nothing was taken in. Update the app, then choose the file again.`
}

function cutShort(found: number, promised: number): string {
  return `The file says that it has ${promised} events but has ${found}: it was cut short. ${NOTHING}`
}

function longer(promised: number): string {
  return `The file says that it has ${promised} events but has more: it was changed after it was written. ${NOTHING}`
}

function refusal(line: number, message: string): BackupReading {
  return { ok: false, problem: { message, line } }
}
