import type { Card, Deck, Source } from '#core/deck.ts'
import { inlineText, plainText } from '#core/prose.ts'
import type { Question, Scenario } from '#core/scenario.ts'
import { type Day, daysBetween } from '#core/time.ts'
import { textsOf } from './card-texts.ts'
import { LONGEST_ANSWER, LONGEST_LIST, LONGEST_QUESTION } from './check-cards.ts'
import { readingOf } from './reading.ts'

/** An item of a deck that could be better: nothing in it is wrong, but it is the next that a person should look at. */
export type Weakness = {
  readonly id: string
  /** The sum of what each reason weighs; about 1 is what an author would notice. */
  readonly score: number
  /** The heaviest first. */
  readonly reasons: readonly string[]
}

type Reason = { readonly weight: number; readonly words: string }

/** All items with a reason to look at them, the weakest first. */
export function weaknessesIn({ cards, scenarios, sources }: Deck): readonly Weakness[] {
  const asked = new Map(scenarios.map((scenario) => [scenario.id, scenario]))
  const cited = new Map(sources.map((source) => [source.id, source]))
  const newest = sources.map(({ checkedOn }) => checkedOn).reduce<Day | undefined>(later, undefined)
  return cards
    .map((card) => {
      const scenario = asked.get(card.id)
      const reasons = [
        ...(scenario ? scenarioReasons(card, scenario) : studyReasons(card)),
        ...ageReasons(card, newest),
      ]
      return weaknessOf(card.id, [...reasons, ...sourceReasons(card, cited)])
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

function later(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b
}

function weaknessOf(id: string, reasons: readonly Reason[]): Weakness {
  const found = reasons.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  const score = Math.round(100 * found.reduce((sum, { weight }) => sum + weight, 0)) / 100
  return { id, score, reasons: found.map(({ words }) => words) }
}

/** How far a figure is on its way from where it is fine to where it is refused: 0 to 1. */
function share(value: number, fine: number, most: number): number {
  return Math.min(1, Math.max(0, (value - fine) / (most - fine)))
}

const FINE = { answer: 120, list: 4, question: 110, lix: 50, facts: 2 }

/** What makes a card hard to recall becomes a leech. */
function studyReasons(card: Card): Reason[] {
  const { question, answer } = textsOf(card)
  const { characters, lix, words } = readingOf(card)
  const points = card.back.flatMap((block) => (block.kind === 'list' ? block.items : [])).length
  const facts = answer.split(/[;:]\s|\.\s(?=\p{Lu})/u).length
  return [
    {
      weight: points > 0 ? 0 : 2 * share(answer.length, FINE.answer, LONGEST_ANSWER),
      words: `${answer.length} characters to recall`,
    },
    { weight: 2 * share(points, FINE.list, LONGEST_LIST), words: `${points} points to recall` },
    { weight: points > 0 ? 0 : share(facts, FINE.facts, 5), words: `${facts} facts in one answer` },
    { weight: share(characters, FINE.question, LONGEST_QUESTION), words: `a question of ${characters} characters` },
    { weight: words < 8 ? 0 : share(lix, FINE.lix, 70), words: `long words (LIX ${lix})` },
    {
      weight: /^(yes|no)\b.{0,12}$/i.test(answer) ? 0.6 : 0,
      words: 'a bare yes or no, which is guessed half the time',
    },
    {
      weight: /\b(?:name|list|which) (?:five|six|seven|all)\b/i.test(question) ? 0.4 : 0,
      words: 'asks for many things at once',
    },
  ]
}

function scenarioReasons(card: Card, { situation, questions, parameters, wordings }: Scenario): Reason[] {
  const length = plainText(situation).length
  const whys = questions.flatMap(whysOf)
  const short = whys.filter((why) => why.length < 30).length
  const wrong = questions.flatMap((question) =>
    question.type === 'choice' || question.type === 'response'
      ? question.options.filter(({ right }) => right !== true)
      : [],
  )
  const nameless = wrong.filter(({ misconception }) => misconception === undefined).length
  return [
    { weight: card.note === undefined ? 1 : 0, words: 'leads to no note' },
    {
      weight: 1.5 * share(short / Math.max(1, whys.length), 0, 1),
      words: `${short} of ${whys.length} reasons are a few words`,
    },
    { weight: 1.5 * share(nameless, 0, 3), words: `${nameless} wrong options without a misconception` },
    { weight: share(length, 500, 1200), words: `a situation of ${length} characters` },
    { weight: parameters.length === 0 && wordings.length < 2 ? 0.5 : 0, words: 'is the same each time' },
    { weight: sameStart(wrong.map(({ text }) => inlineText(text))) ? 0.3 : 0, words: 'wrong options that begin alike' },
  ]
}

function whysOf(question: Question): string[] {
  switch (question.type) {
    case 'choice':
    case 'response':
      return question.options.map(({ why }) => inlineText(why))
    case 'ordering':
      return question.steps.map(({ why }) => inlineText(why))
    case 'matching':
      return question.prompts.map(({ why }) => inlineText(why))
    case 'configure':
      return question.rules.map(({ why }) => inlineText(why))
    case 'numeric':
      return [inlineText(question.why), ...question.mistakes.map(({ why }) => inlineText(why))]
  }
}

function sameStart(texts: readonly string[]): boolean {
  const starts = new Set(texts.map((text) => text.split(' ').slice(0, 3).join(' ').toLowerCase()))
  return texts.length > 2 && starts.size === 1
}

/** Against the newest check of the deck: what was left behind when the rest was looked up again. */
function ageReasons({ checkedOn }: Card, newest: Day | undefined): Reason[] {
  if (checkedOn === undefined || newest === undefined) return [{ weight: 1, words: 'does not say when it was checked' }]
  const days = daysBetween(checkedOn, newest)
  return [{ weight: 1.5 * share(days, 30, 365), words: `checked ${days} days before the newest` }]
}

/** The guide of 2023 is a copy of pages that have changed since. */
function sourceReasons({ sources }: Card, cited: ReadonlyMap<string, Source>): Reason[] {
  const isOld = sources.length > 0 && sources.every((id) => /\b20(?:1\d|2[0-4])\b/.test(cited.get(id)?.title ?? ''))
  return [{ weight: isOld ? 0.5 : 0, words: 'rests on an old page alone' }]
}
