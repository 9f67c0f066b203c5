import type { SittableExam } from '#core/mock/composing.ts'
import type { Query } from '#core/query/shape.ts'
import { printQuery } from '#core/query.ts'
import { type Answered, type Calibration, calibrate } from '#core/readiness/calibration.ts'
import { type Group, type Mover, moversOf } from '#core/readiness/movers.ts'
import { type AskedCard, askedBy, itemByPlan, itemOn, type Projection, project } from '#core/readiness/of-deck.ts'
import { addDays, type Day, daysBetween } from '#core/time.ts'
import type { SolvedPlan } from '#core/todays-study.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { subjectsIn } from './selectors.ts'
import { begin } from './todays-sitting.ts'

/** Where a learner stands before an exam. */
export type Standing = {
  readonly exam: SittableExam
  readonly asked: readonly AskedCard[]
  readonly calibration: Calibration
  /** How many answers the interval is checked against. */
  readonly answers: number
  /** The day that is foretold: that of the exam, or today without a plan for it. */
  readonly on: Day
  readonly isPlanned: boolean
  /** Without any more study until then. */
  readonly left: Projection
  /** With the plan; undefined without one, and until it is solved. */
  readonly planned?: Projection & { readonly future: number }
}

type Desk = Pick<Library, 'deck' | 'progress' | 'today'>

/** Undefined where the exam asks nothing of the deck. */
export function standingFor(
  desk: Desk,
  exam: SittableExam,
  answers: readonly Answered[],
  solved: SolvedPlan | undefined,
): Standing | undefined {
  const { progress, today } = desk
  const plan = progress.plan?.exam === exam.id && progress.plan.date > today ? progress.plan : undefined
  const on = plan?.date ?? today
  const asked = askedBy(exam, subjectsIn(desk))
  const calibration = calibrate(answers)
  const left = project(
    asked.map((one) => itemOn(one, on)),
    exam,
    calibration,
    0,
  )
  if (!left) return undefined
  const standing = { exam, asked, calibration, answers: answers.length, on, isPlanned: plan !== undefined, left }
  if (!plan || !solved || solved.plan.exam !== plan.exam || solved.plan.date !== plan.date) return standing
  const items = asked.map((one) => {
    const outlook = solved.outlookOf(one.subject, today)
    return outlook ? itemByPlan(one, outlook, today, on) : itemOn(one, on)
  })
  const future = shareToCome(asked, today, on)
  const planned = project(items, exam, calibration, future)
  return { ...standing, ...(planned && { planned: { ...planned, future } }) }
}

/** Of the whole course, which began with the first card met, the share that is still to come. */
function shareToCome(asked: readonly AskedCard[], today: Day, exam: Day): number {
  const began = asked.reduce((first, { subject: { progress } }) => {
    return progress.introduced && progress.introduced < first ? progress.introduced : first
  }, today)
  return daysBetween(today, exam) / Math.max(1, daysBetween(began, exam))
}

/** Minutes that each group is given. */
const MINUTES = 15
/** Without an exam day, what is studied today is to show in so many days: on the same day everything would. */
export const DAYS_AHEAD = 14

/** What would move the score most, from studying today. */
export function moversFor(
  { progress, today }: Desk,
  { exam, asked, calibration, isPlanned, on }: Standing,
): readonly Mover[] {
  const { habits, settings } = progress
  const { parameters } = settings.memory
  const day = isPlanned ? on : addDays(today, DAYS_AHEAD)
  return moversOf({ exam, asked, calibration, habits, parameters, today, on: day, minutes: MINUTES })
}

/** Starts a sitting of just these cards. */
export function startMover(store: LibraryStore, { group, cards }: Mover, exam: SittableExam): boolean {
  const library = store.getState()
  const query = printQuery(queryOf(group, exam))
  return begin(library, { type: 'sitting-started', sitting: library.newId(), query, counts: true, cards })
}

function queryOf(group: Group, exam: SittableExam): Query {
  switch (group.kind) {
    case 'tag':
      return { kind: 'tag', value: group.tag }
    case 'topic':
      return { kind: 'topic', value: group.topic }
    default: {
      const unseen: Query = { kind: 'is', value: 'new' }
      const domain: Query = { kind: 'domain', value: `${exam.id}/${group.domain}` }
      return { kind: 'and', of: [domain, group.kind === 'unseen' ? unseen : { kind: 'not', of: unseen }] }
    }
  }
}
