import type { Instant } from '#core/time.ts'

/** A folder with copies of the log: one that belongs to the app, or one that the learner has chosen. */
export type CopyShelf = {
  /** Newest first; files that are none of ours are not seen, and never touched. */
  readonly list: () => Promise<readonly LogFile[]>
  readonly read: (name: string) => Promise<Blob>
  readonly write: (name: string, file: Blob) => Promise<void>
  readonly remove: (name: string) => Promise<void>
}

/** What its name says of a copy. */
export type LogFile = { readonly name: string; readonly at: Instant; readonly events: number }

export type CopyShelfEdges = {
  readonly folder: () => Promise<FileSystemDirectoryHandle>
  /** For browsers that let only a worker write files. */
  readonly writeInWorker?: (name: string, bytes: ArrayBuffer) => Promise<void>
}

const NAME = /^tagdrill-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)-(\d+)\.jsonl(\.gz)?$/

export function nameOf({ at, events }: Omit<LogFile, 'name'>): string {
  return `tagdrill-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${events}.jsonl.gz`
}

export function fileNamed(name: string): LogFile | undefined {
  const [, hour, minute, second, rest, events] = NAME.exec(name) ?? []
  const at = Date.parse(`${hour}:${minute}:${second}.${rest}`)
  return Number.isNaN(at) ? undefined : { name, at, events: Number(events) }
}

export function createCopyShelf({ folder, writeInWorker }: CopyShelfEdges): CopyShelf {
  return {
    async list() {
      const files: LogFile[] = []
      for await (const name of namesIn(await folder())) {
        const file = fileNamed(name)
        if (file) files.push(file)
      }
      return files.sort((a, b) => b.at - a.at)
    },
    async read(name) {
      const handle = await (await folder()).getFileHandle(name)
      return handle.getFile()
    },
    async write(name, file) {
      const handle = await (await folder()).getFileHandle(name, { create: true })
      if (!('createWritable' in handle) && writeInWorker) return writeInWorker(name, await file.arrayBuffer())
      // What is written goes into a file of its own, and takes this name when it is closed.
      const writable = await handle.createWritable()
      await writable.write(file)
      await writable.close()
    },
    async remove(name) {
      await (await folder()).removeEntry(name)
    },
  }
}

/** Of the origin's private file system, where the copies lie that the app keeps by itself. */
export const OWN_FOLDER = 'copies'

/** `writeInWorker` is not needed by those who only read. */
export function createOwnShelf(
  storage: Pick<StorageManager, 'getDirectory'>,
  writeInWorker?: CopyShelfEdges['writeInWorker'],
): CopyShelf {
  return createCopyShelf({
    folder: async () => (await storage.getDirectory()).getDirectoryHandle(OWN_FOLDER, { create: true }),
    ...(writeInWorker && { writeInWorker }),
  })
}

/** TypeScript does not know yet that folders can be gone through. */
function namesIn(folder: FileSystemDirectoryHandle): AsyncIterable<string> {
  return (folder as unknown as { keys: () => AsyncIterable<string> }).keys()
}
