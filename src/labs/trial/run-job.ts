import type { LabJob } from '#core/lab/job.ts'
import type { LabData, LabProgress, LabRun } from '#core/lab.ts'
import { makeSplits } from '#labs/engine/recipes/make-examples.ts'
import { run } from '#labs/engine/run.ts'
import { runTuning } from '#labs/tune-the-tuner/run-tuning.ts'

/** Works out one job, on whatever thread it is called. */
export function runJob(job: LabJob, onProgress: (progress: LabProgress) => void): LabRun {
  switch (job.kind) {
    case 'arm':
      return run(job.lab, job.settings, job.seed, onProgress)
    case 'tuning':
      return runTuning(job.strategy, job.jobs, job.seed, onProgress)
    case 'rows':
      return { metrics: {}, series: rowsOf(job.data, job.count, job.seed) }
  }
}

function rowsOf(data: LabData, count: number, seed: number) {
  const { columns, targets } = makeSplits(data, seed).test
  const shown = [...targets.slice(0, count)]
  return columns.map((column, index) => ({ name: `column ${index}`, x: [...column.slice(0, count)], y: shown }))
}
