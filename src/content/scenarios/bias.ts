import type { Problem } from '#content/problem.ts'
import { inlineText } from '#core/prose.ts'
import { seedOf } from '#core/random.ts'
import { draw } from '#core/scenario/draw.ts'
import type { DrawnChoice } from '#core/scenario/drawn.ts'
import type { Scenario } from '#core/scenario.ts'

/** Chance alone puts the key at one of four places, and makes it the longest of four, a quarter of the time. */
export const MOST_SHARE = 0.35
/** Fewer choices than this say nothing about habits. */
const LEAST_CHOICES = 20
const SEEDS = 40

export type Bias = {
  readonly choices: number
  /** The share of all drawn choices whose key stood at each place, first to fourth. */
  readonly places: readonly number[]
  /** The share whose key was longer than every other option, and shorter than every other. */
  readonly longest: number
  readonly shortest: number
  /** The scenarios whose key is the longest in most of their variants. */
  readonly longKeys: readonly string[]
}

/** Whether the look of an option gives the key away, over all choices of a deck. */
export function biasOf(scenarios: readonly Scenario[]): Bias {
  const places = [0, 0, 0, 0]
  const longKeys: string[] = []
  let drawn = 0
  let longest = 0
  let shortest = 0
  let choices = 0
  for (const scenario of scenarios) {
    choices += scenario.questions.filter(({ type }) => type === 'choice').length
    let long = 0
    const all = choicesOf(scenario)
    for (const { options } of all) {
      const place = options.findIndex(({ right }) => right)
      const lengths = options.map(({ text }) => inlineText(text).length)
      const key = lengths[place] ?? 0
      const others = lengths.filter((_, index) => index !== place)
      places[place] = (places[place] ?? 0) + 1
      if (others.every((length) => length < key)) long += 1
      if (others.every((length) => length > key)) shortest += 1
    }
    drawn += all.length
    longest += long
    if (long > all.length / 2) longKeys.push(scenario.id)
  }
  const share = (count: number) => (drawn === 0 ? 0 : count / drawn)
  return { choices, places: places.map(share), longest: share(longest), shortest: share(shortest), longKeys }
}

function choicesOf(scenario: Scenario): DrawnChoice[] {
  const choices: DrawnChoice[] = []
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const drawn = draw(scenario, seedOf(`${scenario.id} ${seed}`))
    if (!drawn.ok) continue
    for (const question of drawn.value.questions) if (question.type === 'choice') choices.push(question)
  }
  return choices
}

/** Learners who cannot answer must not be able to tell the key by where it stands or how long it is. */
export function checkBias(scenarios: readonly Scenario[], problems: Problem[]): void {
  for (const message of biasFaults(biasOf(scenarios))) {
    problems.push({ severity: 'error', file: 'scenarios', line: 1, column: 1, message })
  }
}

export function biasFaults({ choices, places, longest, shortest, longKeys }: Bias): string[] {
  if (choices < LEAST_CHOICES) return []
  const faults: string[] = []
  const check = (share: number, what: string, more = '') => {
    if (share <= MOST_SHARE) return
    faults.push(`the key ${what} in ${percent(share)} of choices; at most ${percent(MOST_SHARE)}${more}`)
  }
  places.forEach((share, place) => {
    check(share, `stands at place ${place + 1}`)
  })
  check(longest, 'is the longest option', `: ${longKeys.join(', ')}`)
  check(shortest, 'is the shortest option')
  return faults
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
