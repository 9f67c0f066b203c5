import { expect, it } from 'vitest'
import { compileText, GOOD, type Json, lineOf, printed, WHOLE } from './made-folder.ts'

/** What is changed in a scenario of the good file, the line that the problem points to, and a part of what it says. */
type Broken = readonly [what: string, more: Json, line: string, message: string]

/** Each is one problem, at its place, and costs only its own scenario. */
export function isOneProblem(scenario: Json, table: readonly Broken[]) {
  it.each(table)('%s', (_, more, line, message) => {
    const text = printed({ ...WHOLE, scenarios: GOOD.map((one) => (one === scenario ? { ...one, ...more } : one)) })
    const { deck, problems } = compileText(text)
    expect(problems).toMatchObject([{ severity: 'error', file: 'scenarios/all.json' }])
    expect(problems[0]?.message).toContain(message)
    expect(problems.map((problem) => lineOf(problem, text))).toEqual([line])
    const others = GOOD.filter((one) => one !== scenario).map(({ id }) => id)
    expect(deck.scenarios.map(({ id }) => id)).toEqual(others)
    expect(deck.cards.flatMap(({ id, kind }) => (kind === 'scenario' ? [id] : []))).toEqual(others)
    expect(deck.misconceptions).toHaveLength(1)
  })
}

/** A list with one of its items changed. */
export const changed = (items: readonly Json[], place: number, more: Json) =>
  items.map((item, index) => (index === place ? { ...item, ...more } : item))
