import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CONFIDENCES, earnedGrade, SPEEDS } from '#core/scenario/confidence.ts'

const ROWS = [
  ['sure', 'sure'],
  ['fairly sure', 'fairly'],
  ['unsure', 'unsure'],
  ['not asked', undefined],
] as const

it('the README states the table of grades as it is', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const [words, sure] of ROWS) {
    expect(readme).toContain(`| ${words} | ${SPEEDS.map((speed) => earnedGrade(true, sure, speed)).join(' | ')} |`)
  }
  expect(ROWS.flatMap(([, sure]) => sure ?? []).toSorted()).toEqual(CONFIDENCES.toSorted())
})
