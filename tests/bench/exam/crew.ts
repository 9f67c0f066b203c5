import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Job, Outcome } from './jobs.ts'

/** All jobs, on as many processes as there are cores; outcomes in the order of the jobs, whoever was faster. */
export async function runJobs(jobs: readonly Job[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = new Array(jobs.length)
  let next = 0
  let done = 0
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = fork(fileURLToPath(new URL('./crew-member.ts', import.meta.url)), { serialization: 'advanced' })
      let current = -1
      const give = () => {
        current = next
        next += 1
        const job = jobs[current]
        if (job) worker.send(job)
        else worker.disconnect()
      }
      worker.on('message', (outcome: Outcome) => {
        outcomes[current] = outcome
        done += 1
        process.stderr.write(`\rexam: ${done} of ${jobs.length} courses`)
        give()
      })
      worker.on('error', reject)
      worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A course broke off (${code}).`))))
      give()
    })
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work))
  process.stderr.write('\n')
  return outcomes
}
