import type { LabJob } from '#core/lab/job.ts'
import type { LabArm, LabQuestion, LabRun, LabSettings } from '#core/lab.ts'
import { armRun } from '#labs/claims/arms.ts'

/** What is run, and how far the learner is with it. */
export type TrialTask = {
  readonly question: LabQuestion
  /** What each option is called. */
  readonly nameOf: (option: string) => string
  /** What the learner committed to; empty before. */
  readonly picks: readonly string[]
  /** The question is open: the picks are tried, and none is an answer yet. */
  readonly isOpen?: boolean
  readonly seed: number
  /** Whether the right ones are shown. */
  readonly told: boolean
  /** Further seeds that are to be tried. */
  readonly tried: readonly number[]
  /** Settings of the learner's own, to be run beside. */
  readonly own?: LabSettings | undefined
  /** No option is right: all are shown. */
  readonly isUngraded?: boolean
  /** Which options are right, where only the runs of all can tell. */
  readonly rightBy?: ((runs: ReadonlyMap<string, LabRun>) => readonly string[]) | undefined
  /** What an option runs, where that is not an arm. */
  readonly jobOf?: ((option: string, seed: number) => LabJob) | undefined
}

/** Nothing where the training job would not start. */
export function armJob({ question, jobOf }: TrialTask, arm: LabArm, seed: number): LabJob | undefined {
  if (jobOf) return jobOf(arm.option, seed)
  const run = armRun(question, arm)
  return run.starts ? { kind: 'arm', lab: run.lab, settings: run.settings, seed } : undefined
}

export function baseJob({ question, jobOf }: TrialTask, seed: number): LabJob | undefined {
  return jobOf ? undefined : { kind: 'arm', lab: question.lab, settings: {}, seed }
}

export function ownJob({ question, own }: TrialTask, seed: number): LabJob | undefined {
  return own && { kind: 'arm', lab: question.lab, settings: own, seed }
}

/** The arms that must be run for the learner to be told: theirs first, for they are waited for. */
export function neededArms({ question, picks, rightBy, isUngraded }: TrialTask): readonly LabArm[] {
  const rank = ({ option, isRight }: LabArm) => (picks.includes(option) ? 0 : isRight ? 1 : 2)
  return question.arms
    .filter((arm) => rightBy || isUngraded || arm.isRight || picks.includes(arm.option))
    .toSorted((one, other) => rank(one) - rank(other))
}

/**
 * All that is to be worked out, in order. Before anything is committed to that is the base: it warms up the engine,
 * and makes the data.
 */
export function jobsOf(task: TrialTask): readonly LabJob[] {
  const { picks, seed, tried } = task
  if (picks.length === 0) return [baseJob(task, seed)].flatMap((job) => job ?? [])
  return [...new Set([seed, ...tried])].flatMap((one) => {
    const arms = neededArms(task).map((arm) => armJob(task, arm, one))
    return [...arms, baseJob(task, one), one === seed ? ownJob(task, seed) : undefined].flatMap((job) => job ?? [])
  })
}
