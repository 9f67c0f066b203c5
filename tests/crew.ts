import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

type Work<Job, Outcome> = {
  /** A module that answers each message, a job, with one of its own, the outcome. */
  readonly member: URL
  readonly jobs: readonly Job[]
  /** Told on standard error as they are done: `exam: 3 of 12 courses`. */
  readonly name: string
  readonly noun: string
  /** Told of each outcome as it comes: what is done stays done if a later job breaks off. */
  readonly onOutcome?: (job: Job, outcome: Outcome) => void
}

/** All jobs, on as many processes as there are cores; outcomes in the order of the jobs, whoever was faster. */
export async function runJobs<Job extends object, Outcome>({
  member,
  jobs,
  name,
  noun,
  onOutcome = () => {},
}: Work<Job, Outcome>): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = new Array(jobs.length)
  let next = 0
  let done = 0
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = fork(fileURLToPath(member), { serialization: 'advanced' })
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
        onOutcome(jobs[current] as Job, outcome)
        done += 1
        process.stderr.write(`\r${name}: ${done} of ${jobs.length} ${noun}`)
        give()
      })
      worker.on('error', reject)
      worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name}: work broke off (${code}).`))))
      give()
    })
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work))
  if (jobs.length > 0) process.stderr.write('\n')
  return outcomes
}
