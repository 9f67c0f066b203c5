import type { LabJob, LabNews } from '#core/lab/job.ts'
import { runJob } from '#labs/trial/run-job.ts'

/** Works out one job of a lab at a time, off the main thread; it is ended from outside when its news is wanted no more. */
addEventListener('message', ({ data }: MessageEvent<LabJob>) => {
  const run = runJob(data, (progress) => tell({ kind: 'progress', progress }))
  tell({ kind: 'run', run })
})

function tell(news: LabNews): void {
  postMessage(news)
}
