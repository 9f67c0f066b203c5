import type { LabJob, RunLab } from '#core/lab/job.ts'
import type { LabArm, LabQuestion, LabRun } from '#core/lab.ts'
import { armRun } from '#labs/claims/arms.ts'
import { closestLeads, type SeedRuns } from '#labs/claims/verdict.ts'
import { type ShownArm, STROKES } from './shown-arm.ts'
import { type JobState, useJobs } from './use-jobs.ts'
import { useUnrolled } from './use-unrolled.ts'

/** What is run, and how far the learner is with it. */
export type TrialTask = {
  readonly question: LabQuestion
  /** What each option is called. */
  readonly nameOf: (option: string) => string
  /** What the learner committed to; empty before. */
  readonly picks: readonly string[]
  readonly seed: number
  readonly told: boolean
  /** Further seeds that are to be tried. */
  readonly tried: readonly number[]
  readonly isUngraded: boolean
  readonly rightBy?: ((runs: ReadonlyMap<string, LabRun>) => readonly string[]) | undefined
  readonly jobOf?: ((option: string, seed: number) => LabJob) | undefined
}

export type Trial = {
  /** Before, the learner's and, once told, the right one. */
  readonly arms: readonly ShownArm[]
  /** The right options; undefined while that is being worked out. */
  readonly rights: readonly string[] | undefined
  /** Whether what the learner committed to has been run. */
  readonly isRun: boolean
  /** Of this seed: undefined until all of it is run. */
  readonly outcome: SeedOutcome | undefined
  readonly outcomes: readonly SeedOutcome[]
}

/** What came of one seed. */
export type SeedOutcome = {
  readonly seed: number
  /** The option that is best by the metric, of those that were run. */
  readonly best: string
  /** By how much the right option leads whatever comes next; negative where it does not. */
  readonly lead: number
}

const REFUSED: JobState = { told: [] }

export function useTrial(run: RunLab, task: TrialTask): Trial {
  const { question, nameOf, picks, seed, told, isUngraded, rightBy, jobOf } = task
  const { arms } = question
  const jobOfArm = (arm: LabArm, of: number): LabJob | undefined => {
    if (jobOf) return jobOf(arm.option, of)
    const { starts, ...started } = armRun(question, arm)
    return starts && 'lab' in started ? { kind: 'arm', ...started, seed: of } : undefined
  }
  const baseJob = (of: number): LabJob | undefined =>
    jobOf ? undefined : { kind: 'arm', lab: question.lab, settings: {}, seed: of }
  const needed = arms.filter((arm) => rightBy || isUngraded || arm.isRight || picks.includes(arm.option))
  const inOrder = needed.toSorted((one, other) => rankIn(picks, one) - rankIn(picks, other))
  const isCommitted = picks.length > 0
  const jobsAt = (of: number) =>
    isCommitted ? [...inOrder.map((arm) => jobOfArm(arm, of)), baseJob(of)] : [baseJob(of)]
  const wanted = [...new Set([seed, ...(isCommitted ? task.tried : [])])].flatMap((one) => jobsAt(one))
  const stateOf = useJobs(
    run,
    wanted.flatMap((job) => job ?? []),
  )
  const stateAt = (arm: LabArm, of: number): JobState => {
    const job = jobOfArm(arm, of)
    return job ? stateOf(job) : REFUSED
  }
  const isDone = (arm: LabArm, of: number) => {
    const job = jobOfArm(arm, of)
    return !job || stateOf(job).run !== undefined
  }

  const rightsAt = (of: number): readonly string[] | undefined => {
    if (!rightBy) return arms.filter(({ isRight }) => isRight).map(({ option }) => option)
    const runs = arms.map((arm) => [arm.option, stateAt(arm, of).run] as const)
    return runs.every(([, done]) => done) ? rightBy(new Map(runs as [string, LabRun][])) : undefined
  }
  const rights = rightsAt(seed)
  const isRun = isCommitted && arms.every((arm) => !picks.includes(arm.option) || isDone(arm, seed))

  const pickedKey = picks.length > 0 ? JSON.stringify([picks, seed, question.lab]) : undefined
  const yours = useUnrolled(pickedKey)
  const others = useUnrolled(told && isRun ? `told ${pickedKey}` : undefined)

  function shown(arm: LabArm, role: ShownArm['role'], name: string): ShownArm {
    const started = armRun(question, arm)
    return {
      ...stateAt(arm, seed),
      ...STROKES[role],
      id: arm.option,
      name,
      role,
      unrolled: role === 'yours' ? yours : others,
      ...(!jobOf && !started.starts && { unknown: started.unknown }),
    }
  }

  const before = baseJob(seed)
  const isOfRights = ({ option }: LabArm) => rights?.includes(option) ?? false
  const visible: ShownArm[] = isCommitted
    ? [
        ...(before && !isUngraded && !rightBy
          ? [
              {
                ...stateOf(before),
                ...STROKES.before,
                id: 'before',
                name: 'Before',
                role: 'before',
                unrolled: 1,
              } as const,
            ]
          : []),
        ...arms
          .filter(({ option }) => picks.includes(option))
          .map((arm) =>
            shown(arm, 'yours', picks.length > 1 || isUngraded || rightBy ? `Yours: ${nameOf(arm.option)}` : 'Yours'),
          ),
        ...(told
          ? arms
              .filter((arm) => !picks.includes(arm.option) && (isUngraded || isOfRights(arm)))
              .map((arm, place) => ({
                ...shown(
                  arm,
                  isUngraded ? 'other' : 'right',
                  isUngraded ? nameOf(arm.option) : `Right: ${nameOf(arm.option)}`,
                ),
                ...(isUngraded && OTHER_LOOKS[place % OTHER_LOOKS.length]),
              }))
          : []),
      ]
    : []

  function outcomeOf(of: number): SeedOutcome | undefined {
    const keys = rightsAt(of)
    const base = before ? stateOf(baseJob(of) ?? before).run : undefined
    if (!keys || (before && !base) || !inOrder.every((arm) => isDone(arm, of))) return undefined
    const runs: SeedRuns = {
      seed: of,
      claim: question.claim,
      base: base?.metrics ?? {},
      arms: inOrder.map((arm) => ({
        option: arm.option,
        isRight: keys.includes(arm.option),
        isAlsoRight: arm.isAlsoRight,
        metrics: stateAt(arm, of).run?.metrics,
      })),
    }
    const leads = closestLeads(runs).filter(({ by }) => Number.isFinite(by))
    return { seed: of, best: bestOf(runs), lead: Math.min(...leads.map(({ by }) => by)) }
  }
  const outcomes = isCommitted ? [...new Set([...task.tried, seed])].flatMap((one) => outcomeOf(one) ?? []) : []
  return { arms: visible, rights, isRun, outcome: outcomes.find((one) => one.seed === seed), outcomes }
}

const OTHER_LOOKS = [
  { tone: 'good', stroke: 'dashed' },
  { tone: 'hard', stroke: 'dotted' },
  { tone: 'again', stroke: 'bold' },
] as const

/** The learner's own first: they are waited for. */
function rankIn(picks: readonly string[], { option, isRight }: LabArm): number {
  return picks.includes(option) ? 0 : isRight ? 1 : 2
}

function bestOf({ claim, arms }: SeedRuns): string {
  const sign = claim.better === 'higher' ? 1 : -1
  const worth = (metrics: LabRun['metrics'] | undefined) =>
    sign * (metrics?.[claim.metric] ?? Number.NEGATIVE_INFINITY * sign)
  return arms.reduce((best, one) => (worth(one.metrics) > worth(best.metrics) ? one : best)).option
}
