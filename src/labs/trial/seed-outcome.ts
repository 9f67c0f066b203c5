import type { LabJob } from '#core/lab/job.ts'
import type { LabRun } from '#core/lab.ts'
import { closestLeads, type SeedRuns } from '#labs/claims/verdict.ts'
import { armJob, baseJob, neededArms, type TrialTask } from './trial-task.ts'
import type { JobState } from './use-jobs.ts'

/** What came of one seed. */
export type SeedOutcome = {
  readonly seed: number
  /** The option that is best by the metric, of those that were run. */
  readonly best: string
  /** By how much the right option leads whatever comes next; negative where it does not. */
  readonly lead: number
}

type StateOf = (job: LabJob) => JobState

/** The right options; undefined while that is being worked out. */
export function rightsAt(task: TrialTask, stateOf: StateOf, seed: number): readonly string[] | undefined {
  const { arms } = task.question
  if (!task.rightBy) return arms.filter(({ isRight }) => isRight).map(({ option }) => option)
  const runs = arms.flatMap((arm) => {
    const job = armJob(task, arm, seed)
    const done = job && stateOf(job).run
    return done ? [[arm.option, done] as const] : []
  })
  return runs.length === arms.length ? task.rightBy(new Map(runs)) : undefined
}

/** Undefined until all of it is run. */
export function outcomeAt(task: TrialTask, stateOf: StateOf, seed: number): SeedOutcome | undefined {
  const rights = rightsAt(task, stateOf, seed)
  const before = baseJob(task, seed)
  const base = before && stateOf(before).run
  const arms = neededArms(task).map((arm) => {
    const job = armJob(task, arm, seed)
    return { arm, isOver: !job || stateOf(job).run !== undefined, metrics: job && stateOf(job).run?.metrics }
  })
  if (!rights || (before && !base) || arms.some(({ isOver }) => !isOver)) return undefined
  const runs: SeedRuns = {
    seed,
    claim: task.question.claim,
    base: base?.metrics ?? {},
    arms: arms.map(({ arm: { option, isAlsoRight }, metrics }) => ({
      option,
      isRight: rights.includes(option),
      isAlsoRight,
      metrics,
    })),
  }
  const leads = closestLeads(runs).flatMap(({ by }) => (Number.isFinite(by) ? [by] : []))
  return { seed, best: bestOf(runs), lead: leads.length > 0 ? Math.min(...leads) : 0 }
}

function bestOf({ claim, arms }: SeedRuns): string {
  const worth = (metrics: LabRun['metrics'] | undefined) => {
    const value = metrics?.[claim.metric]
    if (value === undefined) return Number.NEGATIVE_INFINITY
    return claim.better === 'higher' ? value : -value
  }
  return arms.reduce((best, one) => (worth(one.metrics) > worth(best.metrics) ? one : best)).option
}
