import type { Instant } from '#core/time.ts'
import { LOG_FORMAT, PLAIN_VERSION } from '#storage/log-file.ts'
import { canHash, sha256 } from '#storage/sha256.ts'

export const SEALED_VERSION = 2

/**
 * The first line of a file: what the rest must be. Of version 1 only the number of events is known. From version 2 on
 * there is a hash of every part (some of the lines, each with its end), of what the log means, and of the line itself.
 */
export type Manifest = {
  readonly format: typeof LOG_FORMAT
  readonly version: number
  readonly device: string
  readonly at: Instant
  readonly events: number
  readonly seals?: Seals
}

export type Seals = {
  /** The version of the app that wrote it. */
  readonly app: string
  readonly parts: readonly Part[]
  /** A hash of the tally of its progress, and which version of tallies that is. */
  readonly progress: { readonly tally: number; readonly sha256: string }
}

export type Part = { readonly events: number; readonly sha256: string }

export async function writeManifest({ seals, ...plain }: Manifest): Promise<string> {
  return sealed(JSON.stringify({ ...plain, ...seals }))
}

/** The hash goes into the line that it is of, as its last word. */
async function sealed(text: string): Promise<string> {
  return `${text.slice(0, -1)}${SEAL}${await sha256(text)}"}`
}

const SEAL = ',"sha256":"'

/** What the first line promises, or why it is refused. */
export async function readManifest(line: string): Promise<Manifest | string> {
  const fields = fieldsOf(line)
  if (fields?.format !== LOG_FORMAT) return FOREIGN
  const { version } = fields
  if (typeof version === 'number' && version > SEALED_VERSION) return tooNew(version)
  if (version === PLAIN_VERSION) return isPlain(fields) && !('parts' in fields) ? plainOf(fields) : DAMAGED
  if (!canHash()) return UNSAFE
  const seals = version === SEALED_VERSION && isPlain(fields) ? sealsOf(fields) : undefined
  if (!seals || seals.parts.reduce((sum, { events }) => sum + events, 0) !== fields.events) return DAMAGED
  // As it is written, so that what a later version adds to it is sealed as well.
  const isSealed = line === (await sealed(`${line.slice(0, line.lastIndexOf(SEAL))}}`))
  return isSealed ? { ...plainOf(fields as Plain), seals } : DAMAGED
}

const FOREIGN = 'This is not a backup or an exported log of Tagdrill. Choose a file that this app has made.'
const DAMAGED =
  'The first line of this file is damaged, or was changed after it was written. Nothing was taken in. Choose another copy.'
const UNSAFE =
  'This file has seals, which can be checked only on a page that came over https. Nothing was taken in. Open the app by its https address.'

function tooNew(version: number): string {
  return `This file was written by a newer version of the app (format ${version}; this one knows ${SEALED_VERSION}). Nothing was taken in. Update the app, then choose it again.`
}

type Fields = Readonly<Record<string, unknown>>
type Plain = Fields & Omit<Manifest, 'seals'>

function fieldsOf(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}

function isPlain(fields: Fields): fields is Plain {
  // Logs of the first days said neither when nor where they were written.
  const { device = '', at = 0, events } = fields
  return typeof device === 'string' && typeof at === 'number' && isCount(events)
}

function plainOf({ version, device = '', at = 0, events }: Plain): Manifest {
  return { format: LOG_FORMAT, version, device, at, events }
}

function sealsOf({ app, parts, progress }: Fields): Seals | undefined {
  if (typeof app !== 'string' || !Array.isArray(parts) || !parts.every(isPart) || !isTally(progress)) return undefined
  return {
    app,
    parts: parts.map(({ events, sha256: hash }) => ({ events, sha256: hash })),
    progress: { tally: progress.tally, sha256: progress.sha256 },
  }
}

function isPart(value: unknown): value is Part {
  const { events, sha256: hash } = (value ?? {}) as Fields
  return isCount(events) && (events as number) > 0 && isHash(hash)
}

function isTally(value: unknown): value is Seals['progress'] {
  const { tally, sha256: hash } = (value ?? {}) as Fields
  return isCount(tally) && isHash(hash)
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}
