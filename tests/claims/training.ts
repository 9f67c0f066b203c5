import type { Lab, LabRun, LabSettings } from '#core/lab.ts'
import { run } from '#labs/engine/run.ts'

/** One training of one arm. The same arm of the same seed comes to the same, wherever and whenever it is run. */
export type Training = { readonly lab: Lab; readonly settings: LabSettings; readonly seed: number }

/** What came of it, and how much of a processor it took. */
export type Trained = { readonly metrics: LabRun['metrics']; readonly cpuMs: number }

/** Arms of one question and seed: they share their data. */
export type Lesson = { readonly trainings: readonly Training[] }

export function teach({ trainings }: Lesson): readonly Trained[] {
  return trainings.map(({ lab, settings, seed }) => {
    const began = process.cpuUsage()
    const { metrics } = run(lab, settings, seed)
    const { user, system } = process.cpuUsage(began)
    return { metrics, cpuMs: (user + system) / 1000 }
  })
}
