import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkBudget, weighDecks, weighFirstScreen } from './size.ts'

describe('the size budget', () => {
  let folder = ''
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tagdrill-size-'))
    mkdirSync(join(folder, 'assets'))
    write(
      'index.html',
      '<script type="module" crossorigin src="/assets/main.js"></script>' +
        '<link rel="modulepreload" crossorigin href="/assets/preloaded.js"><link rel="stylesheet" href="/assets/main.css">',
    )
    write('assets/main.js', 'import{a}from"./imported.js";import("./lazy.js");a()')
    write('assets/imported.js', 'import"./deeper.js";export const a=()=>{}')
    write('assets/deeper.js', '')
    write('assets/preloaded.js', '')
    write('assets/lazy.js', '')
    write('assets/main.css', 'body{}')
    mkdirSync(join(folder, 'decks'))
    write('decks/mine.json', '{}')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('counts what the page names and imports at once, and nothing that comes later', () => {
    const { scripts, styles } = weighFirstScreen(folder)
    expect(scripts.map(({ path }) => path).sort()).toEqual([
      'assets/deeper.js',
      'assets/imported.js',
      'assets/main.js',
      'assets/preloaded.js',
    ])
    expect(styles.map(({ path }) => path)).toEqual(['assets/main.css'])
  })

  it('is kept by little and broken by much', () => {
    expect(checkBudget(weighFirstScreen(folder), weighDecks(folder)).kept).toBe(true)
    const noise = Array.from({ length: 60_000 }, (_, index) => Math.sin(index).toString(36)).join()
    write('assets/deeper.js', noise)
    expect(checkBudget(weighFirstScreen(folder), weighDecks(folder))).toMatchObject({ kept: false })
  })

  it('weighs all parts of the decks, and is broken by heavy ones', () => {
    write('decks/mine.texts.bin', Array.from({ length: 60_000 }, (_, index) => Math.sin(index).toString(36)).join())
    expect(weighDecks(folder).map(({ path }) => path)).toEqual(['decks/mine.json', 'decks/mine.texts.bin'])
    expect(checkBudget(weighFirstScreen(folder), weighDecks(folder)).kept).toBe(false)
    expect(weighDecks(join(folder, 'assets'))).toEqual([])
  })

  it('is broken by a build without scripts', () => {
    expect(checkBudget({ scripts: [], styles: [] }, []).kept).toBe(false)
  })
})
