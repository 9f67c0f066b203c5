import { startingValues } from '#core/scenario/draw.ts'
import type { DrawnConfigure, DrawnRule, SettingValue } from '#core/scenario/drawn.ts'
import type { Verdict } from '#core/scenario/grading.ts'
import type { Answer } from '#core/scenario.ts'

/** A setting as the learner left it, and as it keeps every rule. Undefined where an algorithm has no such setting. */
export type Compared = {
  readonly name: string
  readonly yours: SettingValue | undefined
  readonly key: SettingValue | undefined
  /** Whether a rule that speaks of it was broken; undefined where none does. */
  readonly isBroken: boolean | undefined
}

export type Configured = Extract<Answer, { type: 'configure' }>

export function compareSettings(question: DrawnConfigure, given: Configured | undefined, verdict: Verdict): Compared[] {
  const { algorithms, key } = question
  const algorithm = algorithms.find(({ id }) => id === given?.algorithm)
  const yours: Readonly<Record<string, SettingValue>> = { ...startingValues(algorithm), ...given?.values }
  const names = [...new Set([...Object.keys(key.values), ...Object.keys(yours)])]
  return names.map((name) => {
    const rules = question.rules.filter((rule) => speaksOf(rule, name)).map(({ id }) => id)
    const outcomes = verdict.parts.filter(({ id }) => rules.includes(id)).map(({ right }) => right)
    const isBroken = outcomes.length > 0 && name in yours ? outcomes.includes(false) : undefined
    return { name, yours: yours[name], key: key.values[name], isBroken }
  })
}

function speaksOf(rule: DrawnRule, name: string): boolean {
  if (rule.kind === 'algorithm') return false
  if (rule.kind !== 'relation') return rule.setting === name
  return [...rule.holds.matchAll(/[A-Za-z][A-Za-z0-9_]*/g)].some(([word]) => word === name)
}
