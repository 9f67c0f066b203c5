import { settled } from '#core/lab/settings.ts'
import type { Lab, LabAlgorithm, LabProgress, LabRun, LabSettings } from '#core/lab.ts'
import { runBoosting } from '#labs/engine/runs/run-boosting.ts'
import { runDriftAlarm } from '#labs/engine/runs/run-drift-alarm.ts'
import { runEndpoint } from '#labs/engine/runs/run-endpoint.ts'
import { runKMeans } from '#labs/engine/runs/run-k-means.ts'
import { runLinear } from '#labs/engine/runs/run-linear.ts'
import { runManagedSpot } from '#labs/engine/runs/run-managed-spot.ts'
import { runSeasonality } from '#labs/engine/runs/run-seasonality.ts'

type Runner = (
  data: Lab['data'],
  settings: LabSettings,
  seed: number,
  onProgress: (progress: LabProgress) => void,
) => LabRun

const RUNNERS: Readonly<Record<LabAlgorithm, Runner>> = {
  xgboost: runBoosting,
  'linear-learner': runLinear,
  'k-means': runKMeans,
  seasonality: runSeasonality,
  'drift-alarm': runDriftAlarm,
  'managed-spot': runManagedSpot,
  endpoint: runEndpoint,
}

/**
 * One arm of a lab: its base with these settings changed. The same lab, settings and seed give the same bits in every
 * browser. `onProgress` is told each step as soon as it is done.
 */
export function run(
  lab: Lab,
  settings: LabSettings,
  seed: number,
  onProgress: (progress: LabProgress) => void = () => {},
): LabRun {
  return RUNNERS[lab.algorithm](lab.data, settled(lab.algorithm, lab.base, settings), seed, onProgress)
}
