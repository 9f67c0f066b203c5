import type { Lab, LabData, LabProgress, LabRun, LabSettings } from '#core/lab.ts'

export const TUNING_STRATEGIES = ['random', 'grid', 'bayesian', 'halving'] as const
export type TuningStrategy = (typeof TUNING_STRATEGIES)[number]

/** Something to work out for a lab: an arm, a whole tuning job, or the first rows of the data, to be drawn. */
export type LabJob =
  | { readonly kind: 'arm'; readonly lab: Lab; readonly settings: LabSettings; readonly seed: number }
  | { readonly kind: 'tuning'; readonly strategy: TuningStrategy; readonly jobs: number; readonly seed: number }
  /** As curves: each column by its name, against the targets. */
  | { readonly kind: 'rows'; readonly data: LabData; readonly count: number; readonly seed: number }

/** What is heard of a job while it runs, and at its end. */
export type LabNews =
  | { readonly kind: 'progress'; readonly progress: LabProgress }
  | { readonly kind: 'run'; readonly run: LabRun }
  | { readonly kind: 'broken'; readonly message: string }

/** Works off one job after the other. What is returned stops the one that it began, and nothing is told of it then. */
export type RunLab = (job: LabJob, tell: (news: LabNews) => void) => () => void
