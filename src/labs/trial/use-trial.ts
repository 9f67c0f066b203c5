import type { RunLab } from '#core/lab/job.ts'
import { outcomeAt, rightsAt, type SeedOutcome } from './seed-outcome.ts'
import { type ShownArm, shownArms } from './shown-arm.ts'
import { armJob, jobsOf, type TrialTask } from './trial-task.ts'
import { useJobs } from './use-jobs.ts'
import { useUnrolled } from './use-unrolled.ts'

export type Trial = {
  readonly arms: readonly ShownArm[]
  /** The right options; undefined while that is being worked out. */
  readonly rights: readonly string[] | undefined
  /** Whether what the learner committed to has been run. */
  readonly isRun: boolean
  /** Of the seed that is shown: undefined until all of it is run. */
  readonly outcome: SeedOutcome | undefined
  /** Of all seeds that were tried. */
  readonly outcomes: readonly SeedOutcome[]
  /** Begins to run an option that is committed to in this moment. */
  readonly begin: (option: string) => void
}

/** Runs what a task asks for, and tells how far it is. */
export function useTrial(run: RunLab, task: TrialTask): Trial {
  const { question, picks, seed, tried, told, own } = task
  const { stateOf, begin } = useJobs(run, jobsOf(task))
  const isCommitted = picks.length > 0
  const isRun =
    isCommitted &&
    question.arms.every((arm) => {
      const job = picks.includes(arm.option) ? armJob(task, arm, seed) : undefined
      return !job || stateOf(job).run !== undefined
    })
  const key = JSON.stringify([picks, seed, question.lab])
  const unrolled = {
    yours: useUnrolled(isCommitted ? key : undefined),
    told: useUnrolled(told && isRun ? `told ${key}` : undefined),
    own: useUnrolled(own ? `own ${JSON.stringify(own)} ${key}` : undefined),
  }
  const rights = rightsAt(task, stateOf, seed)
  const outcomes = isCommitted
    ? [...new Set([...tried, seed])].flatMap((one) => outcomeAt(task, stateOf, one) ?? [])
    : []
  return {
    arms: shownArms(task, { stateOf, rights, unrolled }),
    rights,
    isRun,
    outcome: outcomes.find((one) => one.seed === seed),
    outcomes,
    begin(option) {
      const arm = question.arms.find((one) => one.option === option)
      const job = arm && armJob(task, arm, seed)
      if (job) begin(job)
    },
  }
}
