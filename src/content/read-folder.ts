import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, placesIn } from './problem.ts'
import { type FolderReading, LONGEST_NOTE_BYTES, type SourceFile } from './source-file.ts'

/**
 * Reads every Markdown and JSON file of a folder and the folders in it, sorted by path. Hidden files and
 * `node_modules` belong to other programs. A file that cannot be read is a problem; the rest is read.
 */
export function readFolder(folder: string): FolderReading {
  const files: SourceFile[] = []
  const problems: Problem[] = []
  for (const path of pathsIn(folder, '', problems).sort()) {
    const read = readFile(folder, path)
    if ('text' in read) files.push(read)
    else problems.push(read)
  }
  return { files, problems }
}

function pathsIn(folder: string, inside: string, problems: Problem[]): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(folder, inside), { withFileTypes: true })
  } catch (error) {
    problems.push(problemAt(inside, `this folder cannot be read: ${reasonOf(error)}`))
    return []
  }
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
    const path = inside ? `${inside}/${entry.name}` : entry.name
    if (entry.isDirectory()) return pathsIn(folder, path, problems)
    // A link is followed to a file, not to a folder: that one may lead back here.
    return /\.(md|markdown|json)$/i.test(entry.name) && !isFolder(join(folder, path)) ? [path] : []
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function readFile(folder: string, path: string): SourceFile | Problem {
  try {
    const bytes = statSync(join(folder, path)).size
    if (bytes > LONGEST_NOTE_BYTES && !path.endsWith('.json')) {
      const [size, longest] = [bytes, LONGEST_NOTE_BYTES].map((one) => (one / 1_000_000).toFixed(1))
      return problemAt(
        path,
        `this note has ${size} MB, and at most ${longest} MB are read: split it into several notes`,
      )
    }
    return readText(path, readFileSync(join(folder, path)))
  } catch (error) {
    return problemAt(path, `this file cannot be read: ${reasonOf(error)}`)
  }
}

function readText(path: string, bytes: Uint8Array): SourceFile | Problem {
  const whole = decoded(bytes)
  if (whole !== undefined) return { path, text: whole }
  const before = readableStart(bytes)
  const message = 'from here on this file is not UTF-8 text: save it as UTF-8'
  return { ...problemAt(path, message), ...placesIn(before)(before.length) }
}

/** The text up to the first byte that is not UTF-8, found by halving: a good start of a start is good. */
function readableStart(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (decoded(bytes.subarray(0, middle), true) === undefined) bad = middle
    else good = middle
  }
  return decoded(bytes.subarray(0, good), true) ?? ''
}

/** Nothing when the bytes are not UTF-8. A byte-order mark is left out; in a `start`, so is half a character at its end. */
function decoded(bytes: Uint8Array, start = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: start })
  } catch {
    return undefined
  }
}

function problemAt(file: string, message: string): Problem {
  return { severity: 'error', file, line: 1, column: 1, message }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
