import type { LabData, LabProgress, LabRun, LabSettings } from '#core/lab.ts'
import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { meanOf } from '#labs/engine/arithmetic/vector.ts'
import { isOn, knobReader, numberIn } from '#labs/engine/reading.ts'
import { runOnSpot, type SpotOutcome } from '#labs/engine/sagemaker/spot-job.ts'
import { growingSeries } from './growing-series.ts'

/** The same job many times over, each with interruptions of its own. */
export function runManagedSpot(
  data: LabData,
  settings: LabSettings,
  seed: number,
  onProgress: (progress: LabProgress) => void,
): LabRun {
  const knob = knobReader(data)
  const isSpot = isOn(settings, 'managed_spot')
  const job = {
    hours: knob('hours'),
    interruptionsPerHour: isSpot ? knob('interruptionsPerHour') : 0,
    checkpointEvery: numberIn(settings, 'checkpoint_minutes') / 60,
    restart: knob('restartMinutes') / 60,
    wait: knob('waitMinutes') / 60,
    mostHours: numberIn(settings, 'max_wait_hours'),
  }
  const price = isSpot ? 1 - knob('discount') : 1
  const chance = createChance(seed, 'spot capacity')
  const curves = growingSeries(onProgress)
  const outcomes: SpotOutcome[] = []
  while (outcomes.length < knob('jobs')) {
    outcomes.push(runOnSpot(job, chance))
    const costShare = (meanOf(outcomes.map(({ billed }) => billed)) * price) / job.hours
    curves.add({ step: outcomes.length, steps: knob('jobs'), values: { 'cost share': costShare } })
  }
  const mean = (of: (outcome: SpotOutcome) => number) => meanOf(outcomes.map(of))
  return {
    metrics: {
      costShare: (mean(({ billed }) => billed) * price) / job.hours,
      billedHours: mean(({ billed }) => billed),
      wallHours: mean(({ wall }) => wall),
      interruptions: mean((outcome) => outcome.interruptions),
      finishedShare: mean(({ isFinished }) => Number(isFinished)),
    },
    series: [...curves.series(), timelineOf(outcomes[0])],
  }
}

/** Of the first job: how many hours of work are safe, by the hour of the clock. */
function timelineOf(outcome: SpotOutcome | undefined) {
  const stretches = outcome?.stretches ?? []
  return {
    name: 'first job, work kept by hour',
    x: [0, ...stretches.map(({ to }) => to)],
    y: [0, ...stretches.map(({ kept }) => kept)],
  }
}
