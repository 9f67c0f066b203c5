import { knobsOf } from '#core/lab/recipes.ts'
import type { LabData, LabKnobs, LabSettings } from '#core/lab.ts'

/** Settings and knobs by name. What is not there, or is of another kind, is a bug of whoever asks: content is checked. */

export function numberIn(values: LabSettings | LabKnobs, name: string): number {
  const value = values[name]
  if (typeof value === 'number') return value
  throw new Error(`"${name}" is no number`)
}

export function wordIn(settings: LabSettings, name: string): string {
  return String(settings[name])
}

export function isOn(settings: LabSettings, name: string): boolean {
  return settings[name] === true
}

/** Reads the knobs of some data: those that are set, and otherwise where they start. */
export function knobReader({ recipe, set }: LabData): (name: string) => number {
  const knobs = knobsOf(recipe, set)
  return (name) => numberIn(knobs, name)
}

export function listIn(knobs: LabKnobs, name: string): readonly number[] {
  const value = knobs[name]
  if (Array.isArray(value)) return value
  throw new Error(`"${name}" is no list`)
}
