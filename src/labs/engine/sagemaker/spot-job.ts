import type { Chance } from '#labs/engine/arithmetic/chance.ts'

/** A training job on capacity that may be taken away at any time. Everything in hours. */
export type SpotJob = {
  readonly hours: number
  readonly interruptionsPerHour: number
  /** 0 is no checkpoint: whatever was done is lost. */
  readonly checkpointEvery: number
  /** To start the container and load the checkpoint, each time. */
  readonly restart: number
  /** Until capacity is there again. */
  readonly wait: number
  readonly mostHours: number
}

/** `kept`, by the hour of the clock: how much of the work was safe after each stretch. */
export type SpotOutcome = {
  readonly billed: number
  readonly wall: number
  readonly interruptions: number
  readonly isFinished: boolean
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly kept: number }[]
}

export function runOnSpot(job: SpotJob, chance: Chance): SpotOutcome {
  const { hours, interruptionsPerHour, checkpointEvery, restart, wait, mostHours } = job
  const stretches: { from: number; to: number; kept: number }[] = []
  let [kept, billed, wall] = [0, 0, 0]
  while (wall < mostHours) {
    const needed = hours - kept + restart
    const runs = interruptionsPerHour > 0 ? Math.min(needed, chance.wait(interruptionsPerHour)) : needed
    const isFinished = runs === needed
    const worked = Math.max(0, runs - restart)
    const saved = checkpointEvery > 0 ? Math.floor(worked / checkpointEvery) * checkpointEvery : 0
    kept = isFinished ? hours : kept + saved
    billed += runs
    stretches.push({ from: wall, to: wall + runs, kept })
    wall += runs
    if (isFinished) return { billed, wall, interruptions: stretches.length - 1, isFinished, stretches }
    wall += wait
  }
  return { billed, wall, interruptions: stretches.length, isFinished: false, stretches }
}
