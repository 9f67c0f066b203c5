import type { LabJob } from '#core/lab/job.ts'
import { unknownSettings } from '#core/lab/settings.ts'
import type { LabArm, LabRun } from '#core/lab.ts'
import type { Curve } from '#parts/plots/curves.tsx'
import { armJob, baseJob, ownJob, type TrialTask } from './trial-task.ts'
import type { JobState } from './use-jobs.ts'

/** An arm as it is drawn: before anything was set, as the learner set it, or as it is right. */
export type ShownArm = JobState & {
  readonly id: string
  readonly name: string
  readonly role: 'before' | 'yours' | 'right' | 'other'
  readonly tone: Curve['tone']
  readonly stroke: Curve['stroke']
  /** How much of its curve is to be seen, 0 to 1. */
  readonly unrolled: number
  /** Settings that its algorithm does not know: the training job would not start. */
  readonly unknown?: readonly string[]
}

/** The first arm of a role looks as the first of these, and so on. */
const LOOKS: Readonly<Record<ShownArm['role'], readonly Pick<ShownArm, 'tone' | 'stroke'>[]>> = {
  before: [{ tone: 'soft', stroke: 'dashed' }],
  yours: [
    { tone: 'plain', stroke: 'solid' },
    { tone: 'plain', stroke: 'dotted' },
    { tone: 'plain', stroke: 'dashed' },
  ],
  right: [
    { tone: 'good', stroke: 'bold' },
    { tone: 'good', stroke: 'dashed' },
    { tone: 'good', stroke: 'dotted' },
  ],
  other: [
    { tone: 'hard', stroke: 'solid' },
    { tone: 'good', stroke: 'dashed' },
    { tone: 'again', stroke: 'bold' },
  ],
}

type Seen = {
  readonly stateOf: (job: LabJob) => JobState
  readonly rights: readonly string[] | undefined
  /** How much of the learner's curves is to be seen, of those that they are told of, and of their own try. */
  readonly unrolled: { readonly yours: number; readonly told: number; readonly own: number }
}

/** Before, the learner's and, once told, the right ones or all. */
export function shownArms(task: TrialTask, { stateOf, rights, unrolled }: Seen): readonly ShownArm[] {
  const { question, nameOf, picks, told, isUngraded, rightBy, isOpen, seed } = task
  if (picks.length === 0) return []
  const ofArms = (arms: readonly LabArm[], role: ShownArm['role'], nameIt: (name: string) => string, seen: number) =>
    arms.map((arm, place): ShownArm => {
      const job = armJob(task, arm, seed)
      return {
        ...(job ? stateOf(job) : { told: [], unknown: unknownSettings(arm.algorithm, arm.set) }),
        ...lookOf(role, place),
        id: arm.option,
        name: nameIt(nameOf(arm.option)),
        role,
        unrolled: seen,
      }
    })
  const before = isUngraded || rightBy ? undefined : baseJob(task, seed)
  const own = ownJob(task, seed)
  const isNamed = picks.length > 1 || isUngraded || rightBy !== undefined
  const rest = question.arms.filter(({ option }) => !picks.includes(option))
  const shownRest = told ? rest.filter(({ option }) => isUngraded || rights?.includes(option)) : []
  return [
    ...(before ? [{ ...stateOf(before), ...lookOf('before', 0), ...BEFORE }] : []),
    ...ofArms(
      question.arms.filter(({ option }) => picks.includes(option)),
      'yours',
      (name) => (isOpen ? name : isNamed ? `Yours: ${name}` : 'Yours'),
      unrolled.yours,
    ),
    ...ofArms(
      shownRest,
      isUngraded ? 'other' : 'right',
      (name) => (isUngraded ? name : `Right: ${name}`),
      unrolled.told,
    ),
    ...(own ? [{ ...stateOf(own), ...lookOf('other', 0), ...OWN, unrolled: unrolled.own }] : []),
  ]
}

const BEFORE = { id: 'before', name: 'Before', role: 'before', unrolled: 1 } as const
const OWN = { id: 'own', name: 'Your try', role: 'other' } as const

function lookOf(role: ShownArm['role'], place: number): Pick<ShownArm, 'tone' | 'stroke'> {
  const looks = LOOKS[role]
  return looks[place % looks.length] ?? { tone: 'plain', stroke: 'solid' }
}

/** The arms that came to something. */
export function finished(arms: readonly ShownArm[]): readonly (ShownArm & { readonly run: LabRun })[] {
  return arms.flatMap((arm) => (arm.run ? [{ ...arm, run: arm.run }] : []))
}

/** One of its curves, as far as it is known and unrolled. */
export function curveOf({ told, run, unrolled }: ShownArm, series: string): Pick<Curve, 'x' | 'y'> {
  const kept = run?.series.find(({ name }) => name === series)
  const x = kept?.x ?? told.flatMap(({ step, values }) => (values[series] === undefined ? [] : [step]))
  const y = kept?.y ?? told.flatMap(({ values }) => values[series] ?? [])
  // Early stopping and a minimum that is reached end a curve before its time: what is known is what is unrolled.
  const last = run ? (x.at(-1) ?? 0) : (told.at(-1)?.steps ?? 0)
  const count = unrolled >= 1 ? x.length : x.filter((one) => one <= Math.ceil(last * unrolled)).length
  return { x: x.slice(0, count), y: y.slice(0, count) }
}
