import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { compileDeck } from '#content/compile-deck.ts'
import { readFolder } from '#content/read-folder.ts'
import type { Deck } from '#core/deck.ts'

const CACHE = 'node_modules/.cache/tagdrill/decks'
/** What the deck is made of, and what makes it. */
const SOURCES = ['data/aws-ml', 'src/content', 'src/core', 'package-lock.json']

/** The bundled deck. Compiling it takes seconds, so the first test that asks for it puts it by for all others. */
export function bundledDeck(): Deck {
  const path = join(CACHE, `${hashOf(SOURCES)}.bin`)
  if (existsSync(path)) return deserialize(readFileSync(path))
  const { deck } = compileDeck(readFolder('data/aws-ml').files)
  mkdirSync(CACHE, { recursive: true })
  // Whoever reads it meanwhile has all of it or nothing.
  writeFileSync(`${path}.${process.pid}`, serialize(deck))
  renameSync(`${path}.${process.pid}`, path)
  return deck
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

function filesIn(path: string): string[] {
  if (path.includes('.')) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
