import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseQuery } from '#core/query.ts'
import { CONFIDENCES, earnedGrade, SPEEDS } from '#core/scenario/confidence.ts'

const ROWS = [
  ['sure', 'sure'],
  ['fairly sure', 'fairly'],
  ['unsure', 'unsure'],
  ['not asked', undefined],
] as const

it('the README shows queries that can be read', () => {
  const [, table = ''] = /## Asking for cards(.*?)\n## /s.exec(readFileSync('README.md', 'utf8')) ?? []
  const shown = [...table.matchAll(/^\| `(.+?)` \|/gm)].map(([, query = '']) => query.replaceAll('\\|', '|'))
  expect(shown.length).toBeGreaterThan(5)
  for (const query of shown) expect(parseQuery(query), query).toMatchObject({ ok: true })
})

it('the README states the table of grades as it is', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const [words, sure] of ROWS) {
    expect(readme).toContain(`| ${words} | ${SPEEDS.map((speed) => earnedGrade(true, sure, speed)).join(' | ')} |`)
  }
  expect(ROWS.flatMap(([, sure]) => sure ?? []).toSorted()).toEqual(CONFIDENCES.toSorted())
})
