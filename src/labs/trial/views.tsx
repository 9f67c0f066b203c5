import type { ReactNode } from 'react'
import type { LabAlgorithm } from '#core/lab.ts'
import { Calibration, Confusions, CutOffs, PrecisionRecall } from '#labs/trial/views/classes.tsx'
import { ByStep, Errors, SaidTrue, Tuning, Weights } from '#labs/trial/views/learning.tsx'
import type { ViewProps } from '#labs/trial/views/looking.ts'
import { Bins, Clusters, Costs, Periodogram, Sales, Timeline, Waits } from '#labs/trial/views/made.tsx'
import { percent } from '#parts/durations.ts'
import type { Classes } from './classes.ts'
import type { ShownArm } from './shown-arm.ts'
import styles from './views.module.css'

const SOME_CLASSES: Classes = { positive: 'positive', negative: 'negative' }

const VIEWS = {
  /** Log loss on rows that nothing was learned from, and below it on those that were. */
  loss: (props) => <ByStep {...props} series="validation" up="Log loss on new rows" across="round" />,
  'training-loss': (props) => <ByStep {...props} series="training" up="Log loss on training rows" across="round" />,
  error: Errors,
  'precision-recall': PrecisionRecall,
  confusion: Confusions,
  calibration: Calibration,
  'cut-off': CutOffs,
  weights: Weights,
  'said-true': SaidTrue,
  elbow: (props) => <ByStep {...props} series="silhouette" up="Silhouette" across="groups (k)" />,
  clusters: Clusters,
  sales: Sales,
  periodogram: Periodogram,
  bins: Bins,
  'cost-share': (props) => (
    <ByStep {...props} series="cost share" up="Cost, as a share of on-demand" across="jobs" fromY={0} say={percent} />
  ),
  timeline: Timeline,
  cost: Costs,
  wait: Waits,
  tuning: Tuning,
} satisfies Record<string, (props: ViewProps) => ReactNode>

export type ViewName = keyof typeof VIEWS

type ShownProps = {
  readonly names: readonly ViewName[]
  readonly arms: readonly ShownArm[]
  readonly classes?: Classes | undefined
}

/** What the arms came to, in pictures. */
export function Views({ names, arms, classes = SOME_CLASSES }: ShownProps) {
  return names.map((name) => {
    const View = VIEWS[name]
    return (
      <div key={name} className={styles.view}>
        <View arms={arms} classes={classes} />
      </div>
    )
  })
}

/** What there is to see where a lab does not say. */
export function usualViews(algorithm: LabAlgorithm, isClass: boolean): readonly ViewName[] {
  switch (algorithm) {
    case 'xgboost':
    case 'linear-learner':
      return isClass ? ['loss', 'precision-recall', 'confusion'] : ['error', 'said-true']
    case 'k-means':
      return ['elbow', 'clusters']
    case 'seasonality':
      return ['periodogram']
    case 'drift-alarm':
      return ['bins']
    case 'managed-spot':
      return ['cost-share', 'timeline']
    case 'endpoint':
      return ['cost', 'wait']
  }
}
