import { useEffect, useRef, useState } from 'react'
import type { LabJob, LabNews, RunLab } from '#core/lab/job.ts'
import type { LabProgress, LabRun } from '#core/lab.ts'

/** What is known of a job so far. */
export type JobState = {
  readonly told: readonly LabProgress[]
  readonly run?: LabRun
  readonly problem?: string
}

const NOTHING: JobState = { told: [] }

export type Jobs = {
  readonly stateOf: (job: LabJob) => JobState
  /** Begins a job that is about to be wanted, before the page has been drawn anew. */
  readonly begin: (job: LabJob) => void
}

/** The jobs that are wanted, in the order in which they are to be worked off, and what is known of each. */
export function useJobs(run: RunLab, wanted: readonly LabJob[]): Jobs {
  const [known, setKnown] = useState<ReadonlyMap<string, JobState>>(new Map())
  const under = useRef(new Map<string, () => void>())
  const done = useRef(new Map<string, JobState>())
  const paint = useRef(0)
  const keys = wanted.map(keyOf)

  function begin(job: LabJob) {
    const key = keyOf(job)
    if (under.current.has(key) || isOver(done.current.get(key))) return
    under.current.set(
      key,
      run(job, (news) => {
        done.current.set(key, heard(done.current.get(key), news))
        if (news.kind !== 'progress') under.current.delete(key)
        paint.current ||= requestAnimationFrame(() => {
          paint.current = 0
          setKnown(new Map(done.current))
        })
      }),
    )
  }

  // Jobs are worked off elsewhere, and what is heard of them is painted once a frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: jobs are known by their keys.
  useEffect(() => {
    for (const [key, stop] of under.current) {
      if (keys.includes(key)) continue
      under.current.delete(key)
      done.current.delete(key)
      stop()
    }
    wanted.forEach(begin)
  }, [run, keys.join()])

  useEffect(
    () => () => {
      cancelAnimationFrame(paint.current)
      paint.current = 0
      for (const [key, stop] of under.current) {
        done.current.delete(key)
        stop()
      }
      under.current.clear()
    },
    [],
  )
  return { stateOf: (job) => known.get(keyOf(job)) ?? NOTHING, begin }
}

function keyOf(job: LabJob): string {
  return JSON.stringify(job)
}

function isOver(state: JobState | undefined): boolean {
  return state?.run !== undefined || state?.problem !== undefined
}

function heard(before: JobState = NOTHING, news: LabNews): JobState {
  switch (news.kind) {
    case 'progress':
      return { told: [...before.told, news.progress] }
    case 'run':
      return { ...before, run: news.run }
    case 'broken':
      return { ...before, problem: news.message }
  }
}
