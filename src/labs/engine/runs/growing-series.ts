import type { LabProgress, LabSeries } from '#core/lab.ts'

/** Curves that grow with each step, told as they grow and kept for the end. */
export function growingSeries(onProgress: (progress: LabProgress) => void) {
  const steps: LabProgress[] = []
  return {
    add(progress: LabProgress) {
      steps.push(progress)
      onProgress(progress)
    },
    series(): LabSeries[] {
      return Object.keys(steps[0]?.values ?? {}).map((name) => ({
        name,
        x: steps.map(({ step }) => step),
        y: steps.map(({ values }) => values[name] ?? 0),
      }))
    },
  }
}
