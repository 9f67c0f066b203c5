import { type Job, runJob } from './jobs.ts'

/** A process of its own: gets a job, sends its outcome, until nobody asks any more. */
process.on('message', (job: Job) => {
  process.send?.(runJob(job))
})
