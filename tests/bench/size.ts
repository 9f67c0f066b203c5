import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BUDGET, total, weighFirstScreen } from '../size.ts'
import type { Bench } from './figure.ts'

export const sizeBench: Bench = {
  name: 'size',
  async measure() {
    const { scripts, styles } = weighFirstScreen()
    const decks = readdirSync('dist/decks').filter((name) => name.endsWith('.json'))
    const bytesOf = (some: readonly string[]) =>
      some.reduce((sum, name) => sum + gzipSync(readFileSync(join('dist/decks', name)), { level: 9 }).length, 0)
    const apart = decks.filter((name) => name.endsWith('.scenarios.json'))
    const first = decks.filter((name) => !apart.includes(name))
    return [
      {
        name: 'first screen, JavaScript gzip',
        value: total(scripts) / 1000,
        unit: 'kB',
        atMost: BUDGET.scripts / 1000,
      },
      { name: 'first screen, CSS gzip', value: total(styles) / 1000, unit: 'kB', atMost: BUDGET.styles / 1000 },
      { name: 'bundled decks, JSON gzip', value: bytesOf(first) / 1000, unit: 'kB' },
      { name: 'their scenarios, fetched apart', value: bytesOf(apart) / 1000, unit: 'kB' },
    ]
  },
}
