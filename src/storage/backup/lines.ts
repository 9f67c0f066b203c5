/** What a file may cost whoever opens it. A log packs to a tenth; what unpacks to far more was made to do harm. */
const MOST_BYTES = 400_000_000
const MOST_RATIO = 200
/** So much is never suspicious. */
const SMALL_BYTES = 1_000_000
const MOST_LINE = 4_000_000

/** Why a file cannot be read on, in words for the learner. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

/** The lines of a file that may be packed, without their ends, as they come. Throws `UnreadableFile`. */
export async function* linesOf(file: Blob): AsyncGenerator<string, void> {
  const reader = (await unpacked(file)).getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(asUnreadable)
      bytes += value?.length ?? 0
      if (bytes > MOST_BYTES || (bytes > SMALL_BYTES && bytes > file.size * MOST_RATIO)) throw new UnreadableFile(HUGE)
      const [start = '', ...lines] = decoded(decoder, value).split('\n')
      rest += start
      for (const line of lines) {
        yield withoutReturn(rest)
        rest = line
      }
      if (rest.length > MOST_LINE) throw new UnreadableFile(HUGE)
      if (!done) continue
      if (rest !== '') yield withoutReturn(rest)
      return
    }
  } finally {
    // Whoever stops early wants no more of it.
    void reader.cancel().catch(() => undefined)
  }
}

const HUGE = 'it unpacks to far more than a log can be'

async function unpacked(file: Blob): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer().catch(asUnreadable))
  if (first !== 0x1f || second !== 0x8b) return file.stream()
  if (typeof DecompressionStream === 'undefined')
    throw new UnreadableFile('this browser cannot unpack it. Make a backup as plain text and choose that')
  return file.stream().pipeThrough(new DecompressionStream('gzip'))
}

function asUnreadable(): never {
  throw new UnreadableFile('it was cut short or changed, and cannot be read any further')
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    throw new UnreadableFile('it is not text from here on')
  }
}

/** Editors and mail write other line ends. */
function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
