import { draw } from '#core/scenario/draw.ts'
import type { Drawn, DrawnQuestion } from '#core/scenario/drawn.ts'
import { gradeDrawn, type Verdict } from '#core/scenario/grading.ts'
import type { Answer, Scenario } from '#core/scenario.ts'
import type { ItemWork, Mock, MockItem } from './mock.ts'

/** An item as the deck shows and grades it. */
export type Marking = {
  readonly drawn: Drawn
  readonly question: DrawnQuestion
  readonly verdict: Verdict
  readonly misconceptions: readonly string[]
  /** Only where the answer was changed. */
  readonly change?: Change
}

/** What changing the answer did. */
export type Change = 'wrong to right' | 'right to wrong' | 'wrong to wrong'

/** Each item of a mock, marked; undefined where the deck has no such question any more. */
export function markMock(mock: Mock, scenarios: ReadonlyMap<string, Scenario>): (Marking | undefined)[] {
  return mock.items.map((item, place) => {
    const shown = shownItem(item, scenarios)
    const work = mock.work[place]
    return shown && work && markItem(shown, work)
  })
}

/** The variant that an item asks, and its question. */
export function shownItem(
  { card, seed }: MockItem,
  scenarios: ReadonlyMap<string, Scenario>,
): Pick<Marking, 'drawn' | 'question'> | undefined {
  const scenario = scenarios.get(card)
  const drawn = scenario && draw(scenario, seed)
  const question = drawn?.ok ? drawn.value.questions[0] : undefined
  return drawn?.ok && question ? { drawn: drawn.value, question } : undefined
}

function markItem(shown: Pick<Marking, 'drawn' | 'question'>, { answer, first }: ItemWork): Marking {
  const { right, verdicts, misconceptions } = gradeDrawn(shown.drawn, [answer])
  const [verdict = { right, parts: [] }] = verdicts
  if (!first || isSameAnswer(first, answer)) return { ...shown, verdict, misconceptions }
  const was = gradeDrawn(shown.drawn, [first]).right
  const change = right ? 'wrong to right' : was ? 'right to wrong' : 'wrong to wrong'
  return { ...shown, verdict, misconceptions, change }
}

/** In whatever order options were ticked, or prompts matched. */
export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return canonical(one) === canonical(other)
}

function canonical(answer: Answer | undefined): string {
  if (!answer) return ''
  return JSON.stringify(answer, (key, value) => {
    if (key === 'options' && Array.isArray(value)) return value.toSorted()
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
