import { finished } from '#labs/trial/shown-arm.ts'
import styles from '#labs/trial/views.module.css'
import { percent } from '#parts/durations.ts'
import { ConfusionGrid } from '#parts/plots/confusion-grid.tsx'
import { Curves } from '#parts/plots/curves.tsx'
import { CutOffPlot } from './cut-off-plot.tsx'
import { eachWords, evenCurve, figure, look, SHARES, seriesOf, type ViewProps } from './looking.ts'

export function PrecisionRecall({ arms, classes }: ViewProps) {
  const done = finished(arms)
  const curves = done.map((arm) => ({ ...look(arm), ...seriesOf(arm, 'precision by recall') }))
  const spots = done.map(({ name, tone, run: { metrics } }) => ({
    name,
    tone,
    x: metrics.recall ?? 0,
    y: metrics.precision ?? 0,
  }))
  const words = eachWords(
    done,
    ({ recall = 0, precision = 0 }) =>
      `finds ${percent(recall)} of ${classes.positive}, and ${percent(precision)} of its alarms are right`,
  )
  return (
    <Curves
      words={`Precision by recall; the dot is where the cut-off lies. ${words}.`}
      across="recall"
      up="Precision"
      curves={curves}
      spots={spots}
      {...SHARES}
    />
  )
}

export function Confusions({ arms, classes }: ViewProps) {
  return (
    <div className={styles.grids}>
      {finished(arms).map(({ id, name, run: { metrics } }) => (
        <ConfusionGrid
          key={id}
          name={name}
          {...classes}
          counts={{
            truePositives: metrics.truePositives ?? 0,
            falsePositives: metrics.falsePositives ?? 0,
            trueNegatives: metrics.trueNegatives ?? 0,
            falseNegatives: metrics.falseNegatives ?? 0,
          }}
        />
      ))}
    </div>
  )
}

export function Calibration({ arms }: ViewProps) {
  const done = finished(arms)
  const words = eachWords(
    done,
    ({ meanScore, positiveShare }) => `says ${figure(meanScore)} on average, true is ${figure(positiveShare)}`,
  )
  return (
    <Curves
      words={`Probabilities against what came true. ${words}.`}
      across="probability said"
      up="Share that came true"
      curves={[evenCurve(0, 1), ...done.map((arm) => ({ ...look(arm), ...seriesOf(arm, 'calibration') }))]}
      {...SHARES}
    />
  )
}

export function CutOffs({ arms, classes }: ViewProps) {
  return finished(arms.filter(({ role }) => role !== 'before')).map((arm) => (
    <CutOffPlot
      key={arm.id}
      name={arm.name}
      classes={classes}
      positives={seriesOf(arm, 'scores of positives').y}
      negatives={seriesOf(arm, 'scores of negatives').y}
      chosen={arm.run.metrics.cutOff ?? 0.5}
    />
  ))
}
