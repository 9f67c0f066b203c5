import { checkCoverage } from '#content/coverage/check-coverage.ts'
import type { Problem } from '#content/problem.ts'
import { makeCard, makeDeck } from '../../makers.ts'

/** A small deck with a file of claims and one of task statements that are in order, and what is said of others. */

export type Json = Readonly<Record<string, unknown>>

const asScenario = { scenario: { type: 'choice', questions: 1, algorithms: [], services: [] } } as const

const DECK = makeDeck(
  [
    makeCard('eta', { domains: ['mla/1'] }),
    makeCard('alpha', { domains: ['mla/2'] }),
    makeCard('fraud', { domains: ['mla/1', 'mla/2'], kind: 'scenario', ...asScenario }),
  ],
  {
    exams: [
      {
        id: 'mla',
        code: 'MLA',
        name: 'An exam',
        status: 'current',
        checkedOn: '2026-11-21',
        domains: [
          { number: 1, name: 'Data', weightPercent: 40 },
          { number: 2, name: 'Models', weightPercent: 60 },
        ],
      },
    ],
  },
)

export const CARRIED = { source: 'notes.txt', lines: [3, 3], claim: 'Smaller steps need more rounds', cards: ['eta'] }
export const LEFT_OUT = {
  source: 'notes.txt',
  lines: [7, 9],
  alsoLines: [[12, 12]],
  claim: 'Alpha selects features',
  leftOut: 'wrong (factcheck 21)',
  instead: ['alpha', 'fraud'],
}
export const CLAIMS: readonly Json[] = [CARRIED, LEFT_OUT]

export const FIRST = { exam: 'mla', task: '1.1', statement: 'Prepare data', cards: ['eta'], scenarios: ['fraud'] }
export const SECOND = { exam: 'mla', task: '2.1', statement: 'Train models', cards: ['alpha'], scenarios: ['fraud'] }
export const TASKS: readonly Json[] = [FIRST, SECOND]

/** What is said of two files, each problem with the text of the line that it points to. */
export function said({ claims = CLAIMS, tasks = TASKS }: { claims?: unknown; tasks?: unknown } = {}) {
  const files = [
    { path: 'coverage.json', text: JSON.stringify(claims, null, 2) },
    { path: 'tasks.json', text: JSON.stringify(tasks, null, 2) },
  ]
  const problems: Problem[] = []
  const coverage = checkCoverage(files, DECK, problems)
  const lineOf = ({ file, line }: Problem) =>
    files
      .find(({ path }) => path === file)
      ?.text.split('\n')
      [line - 1]?.trim()
  return { coverage, problems, said: problems.map((one) => [one.file, lineOf(one), one.message]) }
}

/** What is said of a folder that has neither file. */
export function saidOfNone() {
  const problems: Problem[] = []
  return { coverage: checkCoverage([], DECK, problems), problems }
}
