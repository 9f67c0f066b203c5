import { NEW_CARD } from '#core/card-progress.ts'
import type { Card, Figure, ScenarioOutline } from '#core/deck.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import type { Subject } from '#core/queue.ts'
import type { Scenario } from '#core/scenario.ts'
import { makeCard, paragraph } from '../../makers.ts'

/** Exams and scenarios to sit, each with only what a test is about. */

const figure = (value: number): Figure => ({ value, verified: true })

type Outline = {
  readonly weights?: readonly number[]
  readonly scored?: number
  readonly unscored?: number
  readonly minutes?: number
}

/** An exam like MLA-C02 unless told otherwise: 50 scored and 15 unscored questions in 130 minutes. */
export function makeExam({ weights = [28, 24, 24, 24], scored = 50, unscored = 15, minutes = 130 }: Outline = {}) {
  return {
    id: 'mla-c02',
    code: 'MLA-C02',
    name: 'Machine Learning Engineer',
    status: 'Beta',
    checkedOn: '2026-11-21',
    domains: weights.map((weightPercent, place) => ({ number: place + 1, name: `Domain ${place + 1}`, weightPercent })),
    blueprint: {
      scored: figure(scored),
      unscored: figure(unscored),
      minutes: figure(minutes),
      passScore: figure(720),
      scale: { least: 100, most: 1_000 },
      questionTypes: ['choice', 'response'],
    },
  } satisfies SittableExam
}

type Asking = Partial<Card> & { readonly outline?: Partial<ScenarioOutline> }

/** A card of a choice scenario in some domains of the exam. */
export function scenarioCard(id: string, domains: readonly number[], { outline, ...more }: Asking = {}): Card {
  return makeCard(id, {
    kind: 'scenario',
    front: [paragraph(`Title of ${id}`)],
    back: [],
    domains: domains.map((number) => `mla-c02/${number}`),
    scenario: { type: 'choice', questions: 1, algorithms: [], services: [], ...outline },
    ...more,
  })
}

/** So many scenario cards in each domain: `d1-0`, `d1-1`, …. */
export function scenarioCards(counts: readonly number[]): Card[] {
  return counts.flatMap((count, place) =>
    Array.from({ length: count }, (_, index) => scenarioCard(`d${place + 1}-${index}`, [place + 1])),
  )
}

export function asSubjects(cards: readonly Card[]): Subject[] {
  return cards.map((card) => ({ card, progress: NEW_CARD }))
}

const text = (words: string) => [{ kind: 'text' as const, text: words }]

/** Asks for one of four; `right` is the right one, `bad` gives the misconception `m-<id>` away. */
export function makeScenario(id: string): Scenario {
  const wrong = ['bad', 'worse', 'worst'].map((option) => ({
    id: option,
    text: text(`${option} of ${id}`),
    right: false,
    why: text(`Why ${option} is wrong`),
    misconception: option === 'bad' ? `m-${id}` : 'other',
  }))
  const right = { id: 'right', text: text(`right of ${id}`), right: true, why: text('Why it is right') }
  return {
    id,
    type: 'choice',
    parameters: [],
    formulas: [],
    wordings: [],
    holds: [],
    situation: [paragraph(`Situation of ${id}`)],
    questions: [{ id: 'question', type: 'choice', ask: text(`What about ${id}?`), options: [right, ...wrong] }],
  }
}
