import type { LabData, LabRun, LabSettings } from '#core/lab.ts'
import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { equalBins, sharesIn, stabilityIndex } from '#labs/engine/drift/population-stability.ts'
import { knobReader, numberIn } from '#labs/engine/reading.ts'

/** Is the alarm raised by a shift, and not without one? */
export function runDriftAlarm(data: LabData, settings: LabSettings, seed: number): LabRun {
  const knob = knobReader(data)
  const sample = (purpose: string, rows: number, shift: number) => {
    const chance = createChance(seed, purpose)
    return new Float64Array(rows).map(() => chance.normal() + shift)
  }
  const before = sample('readings in training', knob('before'), 0)
  const edges = equalBins(before, numberIn(settings, 'bins'))
  const expected = sharesIn(before, edges)
  const now = sharesIn(sample('readings now', knob('now'), knob('shift')), edges)
  const quiet = sharesIn(sample('readings without a shift', knob('now'), 0), edges)
  const [psi, psiWithoutShift] = [stabilityIndex(expected, now), stabilityIndex(expected, quiet)]
  const threshold = numberIn(settings, 'threshold')
  const [alarm, falseAlarm] = [psi > threshold, psiWithoutShift > threshold]
  const bins = (name: string, shares: readonly number[]) => ({ name, x: [...shares.keys()], y: shares })
  return {
    metrics: {
      psi,
      psiWithoutShift,
      alarm: Number(alarm),
      falseAlarm: Number(falseAlarm),
      right: Number(alarm && !falseAlarm),
    },
    series: [bins('in training', expected), bins('now', now), bins('without a shift', quiet)],
  }
}
