import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes, gzipped at level 9, that a browser must fetch before the first screen runs. */
export interface FirstScreen {
  readonly scripts: readonly Weight[]
  readonly styles: readonly Weight[]
}

export interface Weight {
  readonly path: string
  readonly gzip: number
}

export const BUDGET = { scripts: 155_000, styles: 12_000, decks: 450_000 } as const

/** What the build gives out of the decks, all parts of them. */
export function weighDecks(folder = 'dist'): readonly Weight[] {
  const names = existsSync(join(folder, 'decks')) ? readdirSync(join(folder, 'decks')) : []
  return names.map((name) => weigh(folder, join('decks', name)))
}

function weigh(folder: string, path: string): Weight {
  return { path, gzip: gzipSync(readFileSync(join(folder, path)), { level: 9 }).length }
}

/** What the built index.html names, and whatever the scripts among that import statically. */
export function weighFirstScreen(folder = 'dist', base = '/'): FirstScreen {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, url = '']) => url.slice(base.length))

  const scripts = new Set(named(/<(?:script[^>]*\ssrc|link[^>]*rel="modulepreload"[^>]*\shref)="([^"]+)"/g))
  // A set may grow while it is walked: imports of imports are followed too.
  for (const path of scripts) for (const more of staticImports(folder, path)) scripts.add(more)
  const styles = new Set(named(/<link[^>]*rel="stylesheet"[^>]*\shref="([^"]+)"/g))
  const weighed = (paths: Iterable<string>) => Array.from(paths, (path) => weigh(folder, path))
  return { scripts: weighed(scripts), styles: weighed(styles) }
}

function staticImports(folder: string, path: string): string[] {
  const code = readFileSync(join(folder, path), 'utf8')
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g)].map(([, url = '']) =>
    join(dirname(path), url).replaceAll('\\', '/'),
  )
}

export function total(weights: readonly Weight[]): number {
  return weights.reduce((sum, { gzip }) => sum + gzip, 0)
}

/** The budget's lines, and whether all of it is kept. An app without a script, a style or a deck is a build gone wrong. */
export function checkBudget(
  { scripts, styles }: FirstScreen,
  decks: readonly Weight[],
): {
  readonly kept: boolean
  readonly lines: readonly string[]
} {
  const rows = [
    { name: 'JavaScript', bytes: total(scripts), most: BUDGET.scripts },
    { name: 'CSS', bytes: total(styles), most: BUDGET.styles },
    { name: 'decks', bytes: total(decks), most: BUDGET.decks },
  ]
  return {
    kept: rows.every(({ bytes, most }) => bytes > 0 && bytes <= most),
    lines: rows.map(
      ({ name, bytes, most }) =>
        `${name}: ${kilobytes(bytes)} gzip of at most ${kilobytes(most)}${bytes > most ? ', too much' : bytes ? '' : ', missing'}`,
    ),
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
