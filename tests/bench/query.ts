import { NEW_CARD } from '#core/card-progress.ts'
import { GRADES } from '#core/grade.ts'
import type { Query } from '#core/query/shape.ts'
import { parseQuery, testFor } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import { createRandom, type Random } from '#core/random.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard, paragraph } from '../makers.ts'
import { type Bench, type Figure, timed } from './figure.ts'

const TIMES = 15

const SIZES = [
  { label: '10,000 cards', count: 10_000, atMost: 5 },
  { label: '100,000 cards', count: 100_000, atMost: 60 },
] as const

/** The first three answer within the budget whatever the text; so does a pattern that must hold some letters. */
const QUERIES = [
  { name: 'three operators', text: '#exam-tip is:due prop:s<30', hasBudget: true },
  { name: 'text', text: '"gradient boosting"', hasBudget: true },
  { name: 'text with a wildcard', text: 'scale_pos*weight', hasBudget: true },
  { name: 'tags, one or the other without a third', text: '(#exam-tip or #core) -#gotcha', hasBudget: true },
  { name: 'a pattern', text: 're:over(fit|sampl)\\w+', hasBudget: true },
  { name: 'a pattern that may begin anywhere', text: 're:"\\d+ (days|hours)"', hasBudget: false },
  { name: 'a whole word', text: 'w:eta', hasBudget: true },
  { name: 'recall today', text: 'prop:r<0.9', hasBudget: true },
  { name: 'days until due', text: 'prop:due<=3', hasBudget: true },
] as const

/** Queries over many cards, each next to a plain filter with one comparison over the same array. */
export const queryBench: Bench = {
  name: 'query',
  async measure() {
    return SIZES.flatMap(({ label, count, atMost }) => {
      const subjects = madeSubjects(count)
      return QUERIES.flatMap(({ name, text, hasBudget }) =>
        compared(`${name}, ${label}`, text, subjects, hasBudget ? atMost : undefined),
      )
    })
  },
}

function compared(name: string, text: string, subjects: readonly Subject[], atMost: number | undefined): Figure[] {
  // Read anew each time, as it is with every letter typed; what is kept of the cards stays.
  const search = () => subjects.filter(testFor(parsed(text), FIRST_DAY))
  const began = performance.now()
  search()
  const first = performance.now() - began
  const ours = timed(TIMES, search)
  const plain = timed(TIMES, () => subjects.filter(({ progress }) => progress.reps > 3))
  return [
    { name: `${name}, the first time`, value: first, unit: 'ms' },
    { name: `${name}, after the first`, value: ours, unit: 'ms', ...(atMost !== undefined && { atMost }) },
    { name: `${name}, over a plain filter`, value: ours / plain, unit: '×' },
  ]
}

function parsed(text: string): Query {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(query.problem.message)
  return query.value
}

const TAGS = ['exam-tip', 'gotcha', 'core', 'important', 'hands-on', 'hyperparameter', 'algorithm/xgboost', 'data']

const WORDS =
  `What is the default of eta and of scale_pos_weight in gradient boosting when a model shows overfitting after 14 days
of training on a class imbalance with naïve oversampling of the rows that Amazon SageMaker reads from a stream – the
learning rate shrinks each tree’s weights so that more rounds are needed before validation loss stops falling`.split(
    /\s+/,
  )

/** As long as the cards of the bundled deck, 120 letters in the middle; half of them met. The same on every run. */
function madeSubjects(count: number): Subject[] {
  const random = createRandom(1)
  return Array.from({ length: count }, (_, index) => {
    const tags = TAGS.filter(() => random() < 0.25)
    const front = [paragraph(sentence(random, 6 + 8 * random()))]
    const back = [paragraph(sentence(random, 4 + 8 * random()))]
    const card = makeCard(`card-${index}`, { tags, front, back })
    return { card, progress: random() < 0.5 ? NEW_CARD : met(random) }
  })
}

function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
}

function met(random: Random): Subject['progress'] {
  const last = addDays(FIRST_DAY, -Math.floor(random() * 60))
  const grade = GRADES[Math.floor(random() * GRADES.length)] ?? 'good'
  return {
    state: grade === 'again' ? 'learn' : 'review',
    memory: { stability: 1 + random() * 90, difficulty: 1 + random() * 9 },
    introduced: addDays(last, -30),
    last,
    due: addDays(last, Math.floor(random() * 90)),
    reps: 1 + Math.floor(random() * 12),
    lapses: Math.floor(random() * 4),
    graded: { [grade]: last },
  }
}
