import { useEffect, useState } from 'react'
import type { ExamPlan } from '#core/exam-plan.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import { type Circumstance, circumstancesOf } from '#core/rehearsal/circumstances.ts'
import type { Asked } from '#core/rehearsal/question.ts'
import type { RehearsedDate } from '#core/rehearsal/tally.ts'
import type { RehearsedCourse } from '#core/rehearsal.ts'
import { type Edges, useEdges, useLibrary } from '#screens/edges.ts'
import { answersForetold, rehearsalFor } from '#state/exam-plan.ts'

/** What is known so far of what a plan comes to. */
export type Rehearsed = {
  readonly plan: ExamPlan
  readonly exam: SittableExam
  readonly asked: Asked
  /** How many answers the estimate is calibrated by. */
  readonly answers: number
  readonly course?: RehearsedCourse
  readonly outcomes: readonly { readonly circumstance: Circumstance; readonly outcome: RehearsedDate }[]
  /** 0 to 1. */
  readonly done: number
}

/** A plan that is being changed is not rehearsed at every step. */
const QUIET_MS = 250

/**
 * Rehearses a plan, and again whenever it changes or something is answered. While a new rehearsal has nothing to tell, what the last
 * one told stays, so that nothing jumps.
 */
export function useRehearsal(exam: SittableExam | undefined, plan: ExamPlan | undefined): Rehearsed | undefined {
  const edges = useEdges()
  const studiedMs = useLibrary(({ progress, today }) => progress.studied.get(today))
  const memory = useLibrary(({ progress }) => progress.settings.memory)
  const today = useLibrary((library) => library.today)
  const [rehearsed, setRehearsed] = useState<Rehearsed>()
  const key = plan && JSON.stringify([plan, today])

  // Only the worker knows, and it takes its time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plan is known by its key, and its exam by the plan.
  useEffect(() => {
    if (!exam || !plan) return setRehearsed(undefined)
    let stop: (() => void) | undefined
    let isOver = false
    const begin = async () => {
      const next = await begun(edges, exam, plan)
      if (!isOver) stop = follow(edges, next, setRehearsed)
    }
    const timer = setTimeout(() => void begin(), rehearsed ? QUIET_MS : 0)
    return () => {
      isOver = true
      clearTimeout(timer)
      stop?.()
    }
  }, [edges, key, studiedMs, memory])
  return rehearsed
}

async function begun({ library }: Edges, exam: SittableExam, plan: ExamPlan): Promise<Rehearsed> {
  const answers = await answersForetold(library.getState())
  const asked = rehearsalFor(library.getState(), exam, plan, answers)
  return { plan, exam, asked, answers: answers.length, outcomes: [], done: 0 }
}

function follow(
  { rehearse, library }: Edges,
  start: Rehearsed,
  show: (change: (before: Rehearsed | undefined) => Rehearsed | undefined) => void,
): () => void {
  const { today, progress } = library.getState()
  const named = circumstancesOf(start.plan, progress.studied.get(today) ?? 0, today)
  const circumstances = new Map(named.map(({ circumstance, variant }) => [variant.id, circumstance]))
  let own = start
  if (start.asked.subjects.length === 0) show(() => start)
  return rehearse(start.asked.question, (news) => {
    if (news.kind === 'progress') own = { ...own, done: news.done }
    else if (news.kind === 'course') own = { ...own, course: news.course }
    else {
      const circumstance = circumstances.get(news.id)
      if (circumstance) own = { ...own, outcomes: [...own.outcomes, { circumstance, outcome: news.outcome }] }
    }
    const now = own
    show((before) => (now.course ? now : before && { ...before, done: now.done }))
  })
}
