import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { compileDeck } from '#content/compile-deck.ts'
import { readFolder } from '#content/read-folder.ts'
import type { Deck } from '#core/deck.ts'
import { sourceFiles } from '../source-files.ts'

const CACHE = 'node_modules/.cache/tagdrill/decks'

/** The bundled deck. Compiling it takes seconds, so the first test that asks for it puts it by for all others. */
export function bundledDeck(): Deck {
  const { files } = readFolder('data/aws-ml')
  // What it is made of, and what makes it.
  const made = [...files, ...sourceFiles('src/content'), ...sourceFiles('src/core')]
  const hash = createHash('sha256').update(JSON.stringify(made)).update(readFileSync('package-lock.json'))
  const path = join(CACHE, `${hash.digest('hex').slice(0, 16)}.bin`)
  if (existsSync(path)) return deserialize(readFileSync(path))
  const { deck } = compileDeck(files)
  mkdirSync(CACHE, { recursive: true })
  // Whoever reads it meanwhile has all of it or nothing.
  writeFileSync(`${path}.${process.pid}`, serialize(deck))
  renameSync(`${path}.${process.pid}`, path)
  return deck
}
