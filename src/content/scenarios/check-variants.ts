import { compute } from '#core/formula.ts'
import { unreachable } from '#core/parsed.ts'
import { inlineText } from '#core/prose.ts'
import { draw, startingValues } from '#core/scenario/draw.ts'
import type { Drawn, DrawnChoice, DrawnConfigure, DrawnNumeric, DrawnQuestion } from '#core/scenario/drawn.ts'
import { gradeQuestion, isClose, picksOf } from '#core/scenario/grading.ts'
import { keyOf } from '#core/scenario/key.ts'
import type { Scenario } from '#core/scenario.ts'
import { drawnLabFaults } from './check-lab.ts'

/** As many variants of each scenario are drawn before it may enter a deck. */
export const SEEDS_DRAWN = 200

/** What is wrong with a scenario's variants: each fault once, with the first seed that shows it. */
export function variantFaults(scenario: Scenario): readonly string[] {
  const faults = new Map<string, string>()
  const note = (kind: string, message: string, seed: number) => {
    if (!faults.has(kind)) faults.set(kind, `${message} (seed ${seed})`)
  }
  for (let seed = 1; seed <= SEEDS_DRAWN; seed += 1) {
    const drawn = draw(scenario, seed)
    if (!drawn.ok) {
      note('draw', drawn.problem.message, seed)
      continue
    }
    for (const [kind, message] of faultsOf(drawn.value)) note(kind, message, seed)
  }
  return [...faults.values()]
}

/** Kind and message. */
type Fault = readonly [string, string]

function faultsOf({ questions }: Drawn): Fault[] {
  return questions.flatMap((question) => {
    const name = questions.length > 1 ? `question ${question.id}: ` : ''
    return questionFaults(question).map(([kind, message]): Fault => [question.id + kind, name + message])
  })
}

function questionFaults(question: DrawnQuestion): Fault[] {
  const key = gradeQuestion(question, keyOf(question))
  const broken = key.parts.filter(({ right }) => !right).map(({ id }) => id)
  const wrongKey: Fault[] = key.right ? [] : [['key', `the key is graded wrong: ${broken.join(', ')}`]]
  switch (question.type) {
    case 'choice':
    case 'response':
      return [
        ...collisions(question.options, 'options'),
        ...keyFaults(question),
        ...(question.lab ? drawnLabFaults(question.lab) : []),
      ]
    case 'ordering':
      return [...wrongKey, ...collisions(question.steps, 'steps')]
    case 'matching':
      return [...wrongKey, ...collisions(question.prompts, 'prompts'), ...collisions(question.options, 'options')]
    case 'configure':
      return configureFaults(question, wrongKey)
    case 'numeric':
      return numberFaults(question)
    default:
      return unreachable(question)
  }
}

function keyFaults(question: DrawnChoice): Fault[] {
  const right = picksOf(question)
  const wrong = question.options.length - right
  if (question.type === 'response') {
    return right < 2 || wrong < 1 ? [['key', `${right} of ${question.options.length} options are right`]] : []
  }
  if (right !== 1) return [['key', `${right} options are right, and a choice has one key`]]
  return wrong < 3 ? [['wrong', `only ${wrong} options are wrong, and a choice shows three`]] : []
}

type Shown = { readonly id: string; readonly text: Parameters<typeof inlineText>[0] }

function collisions(shown: readonly Shown[], what: string): Fault[] {
  const seen = new Map<string, string>()
  for (const { id, text } of shown) {
    const words = inlineText(text).trim()
    const other = seen.get(words)
    if (other !== undefined) return [['same', `the ${what} ${other} and ${id} both read "${words}"`]]
    seen.set(words, id)
  }
  return []
}

function configureFaults({ algorithms, rules, key, ...question }: DrawnConfigure, wrongKey: readonly Fault[]): Fault[] {
  const faults: Fault[] = []
  const chosen = algorithms.find(({ id }) => id === key.algorithm)
  for (const setting of chosen?.settings ?? []) {
    const value = key.values[setting.name]
    const isLegal =
      setting.kind === 'number'
        ? typeof value === 'number' && value >= setting.least && value <= setting.most
        : setting.values.includes(String(value))
    if (!isLegal)
      faults.push([`legal${setting.name}`, `the key sets ${setting.name} to ${value}, beyond what is offered`])
  }
  const numbers = Object.entries(key.values).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  for (const rule of rules) {
    const binds = rule.algorithm === undefined || rule.algorithm === key.algorithm
    if (rule.kind !== 'relation' || !binds) continue
    const holds = compute(rule.holds, new Map([...rule.values, ...numbers]))
    if (!holds.ok) faults.push([`rule${rule.id}`, `rule ${rule.id}: "${rule.holds}": ${holds.problem.message}`])
  }
  // A rule that cannot be computed is broken by every key.
  if (faults.every(([kind]) => !kind.startsWith('rule'))) faults.push(...wrongKey)
  const whole: DrawnConfigure = { algorithms, rules, key, ...question }
  for (const algorithm of algorithms) {
    const start = { type: 'configure', algorithm: algorithm.id, values: startingValues(algorithm) } as const
    if (!gradeQuestion(whole, start).right) continue
    const name = algorithms.length > 1 ? ` of ${algorithm.id}` : ''
    faults.push([`start${algorithm.id}`, `the settings${name} are right before they are touched`])
  }
  return faults
}

function numberFaults({ answer, slack, least, most, mistakes }: DrawnNumeric): Fault[] {
  const faults: Fault[] = []
  if (answer < least || answer > most)
    faults.push(['range', `the answer ${answer} is not between ${least} and ${most}`])
  mistakes.forEach(({ value, slack: around = slack, misconception }, index) => {
    if (isClose(value, answer, slack)) {
      faults.push([`close${index}`, `the mistake ${value} is within the tolerance of the answer ${answer}`])
    }
    const twin = mistakes.slice(0, index).find((one) => isClose(one.value, value, around))
    if (twin && twin.misconception !== misconception) {
      faults.push([`twin${index}`, `two mistakes come to the same, ${value}`])
    }
  })
  return faults
}
