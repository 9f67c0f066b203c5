import { compute, type Values } from '#core/formula.ts'

/** Leaves the drawing of a variant from wherever a formula fails; `draw` catches it and says so. */
export class Undrawable extends Error {}

export function numberOf(formula: string, values: Values): number {
  const number = compute(formula, values)
  if (number.ok) return number.value
  throw new Undrawable(`"${formula}": ${number.problem.message} (${printed(values)})`)
}

export function printed(values: Values): string {
  return [...values].map(([name, value]) => `${name} = ${value}`).join(', ') || 'nothing is drawn'
}
