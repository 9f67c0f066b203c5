import type { ReactNode } from 'react'
import type { LabAlgorithm, LabSeries } from '#core/lab.ts'
import { percent } from '#parts/durations.ts'
import { Bars } from '#parts/plots/bars.tsx'
import { ConfusionGrid } from '#parts/plots/confusion-grid.tsx'
import { type Curve, Curves } from '#parts/plots/curves.tsx'
import type { Classes } from './classes.ts'
import { CutOffPlot } from './cut-off-plot.tsx'
import { figureWords } from './figure-words.ts'
import { curveOf, finished, type ShownArm } from './shown-arm.ts'
import styles from './views.module.css'

export type ViewProps = {
  readonly arms: readonly ShownArm[]
  readonly classes: Classes
  /** Where the truth has a name: `the price in thousands`. */
  readonly target: string
}

const SOME_CLASSES: Classes = { positive: 'positive', negative: 'negative' }

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
        <View arms={arms} classes={classes} target="the truth" />
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

type ByStepProps = ViewProps & {
  readonly series: string
  readonly up: string
  readonly across: string
  readonly fromY?: number
  readonly say?: (value: number) => string
}

function ByStep({ arms, series, up, across, fromY, say = figure }: ByStepProps) {
  const curves = arms.map((arm) => ({ ...look(arm), ...curveOf(arm, series) }))
  return (
    <Curves
      words={pathWords(up, curves)}
      across={across}
      up={up}
      curves={curves}
      sayAcross={String}
      sayUp={say}
      {...(fromY !== undefined && { fromY })}
    />
  )
}

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

function look({ name, tone, stroke }: ShownArm): Pick<Curve, 'name' | 'tone' | 'stroke'> {
  return { name, tone, stroke }
}

function seriesOf(arm: ShownArm, name: string): LabSeries {
  return arm.run?.series.find((one) => one.name === name) ?? { name, x: [], y: [] }
}

function figure(value: number | undefined): string {
  if (value === undefined) return '–'
  return Math.abs(value) >= 1e6 ? 'beyond all bounds' : String(Number(value.toPrecision(3)))
}

/** Where each curve begins and ends, and where it was lowest on the way. */
function pathWords(what: string, curves: readonly Curve[]): string {
  const told = curves
    .filter(({ y }) => y.length > 0)
    .map(({ name, x, y }) => {
      const lowest = y.reduce((found, value, index) => (value < (y[found] ?? value) ? index : found), 0)
      const turn = lowest > 0 && lowest < y.length - 1 ? `, lowest ${figure(y[lowest])} at ${x[lowest]}` : ''
      return `${name}: from ${figure(y[0])} to ${figure(y.at(-1))}${turn}`
    })
  return `${what}. ${told.join('; ')}.`
}

/** An error that flies off is drawn at the upper edge. */
function Errors({ arms }: ViewProps) {
  const curves = arms.map((arm) => ({ ...look(arm), ...curveOf(arm, 'validation') }))
  const first = Math.min(...curves.flatMap(({ y }) => y.slice(0, 1)).filter(Number.isFinite), 1e6)
  return (
    <Curves
      words={pathWords('Error on new rows, in thousands', curves)}
      across="pass over the data"
      up="Error (RMSE)"
      curves={curves}
      fromY={0}
      toY={first * 1.3}
      sayAcross={String}
      sayUp={figure}
    />
  )
}

function PrecisionRecall({ arms, classes }: ViewProps) {
  const done = finished(arms)
  const curves = done.map((arm) => ({ ...look(arm), ...seriesOf(arm, 'precision by recall') }))
  const spots = done.map(({ name, tone, run: { metrics } }) => ({
    name,
    tone,
    x: metrics.recall ?? 0,
    y: metrics.precision ?? 0,
  }))
  const words = spots
    .map(
      ({ name, x, y }) =>
        `${name}: finds ${percent(x)} of ${classes.positive}, and ${percent(y)} of its alarms are right`,
    )
    .join('; ')
  return (
    <Curves
      words={`Precision by recall; the dot is where the cut-off lies. ${words}.`}
      across="recall"
      up="Precision"
      curves={curves}
      spots={spots}
      fromX={0}
      toX={1}
      fromY={0}
      toY={1}
      sayAcross={percent}
      sayUp={percent}
    />
  )
}

function Confusions({ arms, classes }: ViewProps) {
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

function Calibration({ arms }: ViewProps) {
  const done = finished(arms)
  const even = { name: 'as it should be', tone: 'soft', stroke: 'dotted', x: [0, 1], y: [0, 1] } as const
  const words = done
    .map(
      ({ name, run: { metrics } }) =>
        `${name}: says ${figure(metrics.meanScore)} on average, true is ${figure(metrics.positiveShare)}`,
    )
    .join('; ')
  return (
    <Curves
      words={`Probabilities against what came true. ${words}.`}
      across="probability said"
      up="Share that came true"
      curves={[even, ...done.map((arm) => ({ ...look(arm), ...seriesOf(arm, 'calibration') }))]}
      fromX={0}
      toX={1}
      fromY={0}
      toY={1}
      sayAcross={percent}
      sayUp={percent}
    />
  )
}

function CutOffs({ arms, classes }: ViewProps) {
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

/** Of so many columns only the greatest weights can be told apart. */
const SHOWN_WEIGHTS = 60

function Weights({ arms }: ViewProps) {
  const curves = finished(arms).flatMap((arm) => {
    const weights = seriesOf(arm, 'weights')
      .y.slice(1)
      .map(Math.abs)
      .sort((one, other) => other - one)
    const shown = weights.slice(0, SHOWN_WEIGHTS)
    return weights.length === 0 ? [] : [{ ...look(arm), x: shown.map((_, index) => index + 1), y: shown }]
  })
  const words = finished(arms)
    .map(({ name, run: { metrics } }) => `${name}: ${figureWords('features').say(metrics.features ?? 0)} columns used`)
    .join('; ')
  return (
    <Curves
      words={`The greatest weights in order; where a curve ends at nought, columns are left out. ${words}.`}
      across="column, by its weight"
      up="Weight"
      curves={curves}
      fromY={0}
      sayAcross={String}
    />
  )
}

function SaidTrue({ arms }: ViewProps) {
  const done = finished(arms).filter(({ run }) => !run.metrics.diverged)
  const curves = done.map((arm) => ({ ...look(arm), stroke: 'dots' as const, ...seriesOf(arm, 'said by true') }))
  const all = curves.flatMap(({ x }) => x)
  const [from, to] = [Math.min(...all, 0), Math.max(...all, 1)]
  const even = { name: 'as it should be', tone: 'soft', stroke: 'dotted', x: [from, to], y: [from, to] } as const
  const words = done.map(({ name, run: { metrics } }) => `${name}: off by ${figure(metrics.rmse)} thousand`).join('; ')
  return (
    <Curves
      words={`What was foretold against the true price, in thousands. ${words}.`}
      across="true price"
      up="Foretold"
      curves={[even, ...curves]}
      fromY={from}
      toY={to}
    />
  )
}

const GROUP_LOOKS = ['plain', 'good', 'again', 'hard', 'soft'] as const

function Clusters({ arms }: ViewProps) {
  return finished(arms).map((arm) => {
    const clouds = arm.run.series.filter(({ name }) => name.startsWith('cluster'))
    const curves = clouds.map(({ name, x, y }, index) => ({
      name,
      tone: GROUP_LOOKS[index % GROUP_LOOKS.length] ?? 'plain',
      stroke: 'dots' as const,
      x,
      y,
    }))
    const words = `${arm.name}: ${clouds.length} groups of ${clouds.map(({ x }) => x.length).join(', ')} customers; ${percent(arm.run.metrics.agreement ?? 0)} of all pairs are put right.`
    return (
      <Curves
        key={arm.id}
        words={words}
        across="visits a month, standardised"
        up={`${arm.name}: spending`}
        curves={curves}
        height={220}
      />
    )
  })
}

function Sales({ arms }: ViewProps) {
  const [first] = finished(arms)
  const sales = first ? seriesOf(first, 'sales') : { x: [], y: [] }
  const curve = { name: 'sales', tone: 'plain', stroke: 'solid', x: sales.x, y: sales.y } as const
  return (
    <Curves
      words={`Two years of daily sales, as they are: from ${figure(sales.y[0])} on the first day to ${figure(sales.y.at(-1))} on the last.`}
      across="day"
      up="Sales"
      curves={[curve]}
      height={140}
    />
  )
}

function Periodogram({ arms }: ViewProps) {
  const curves = finished(arms).map((arm) => {
    const { x, y } = seriesOf(arm, 'power by period')
    const sum = y.reduce((total, value) => total + value, 0) || 1
    return { ...look(arm), x, y: y.map((value) => value / sum) }
  })
  const words = finished(arms)
    .map(({ name, run: { metrics } }) => `${name}: hears ${figureWords('period').say(metrics.period ?? 0)}`)
    .join('; ')
  return (
    <Curves
      words={`How much each period swings, as a share of all. ${words}.`}
      across="period, days"
      up="Power"
      curves={curves}
      isLog
      fromX={2}
      toX={730}
      sayUp={percent}
      mark={{ x: 7, label: '7 days' }}
    />
  )
}

function Bins({ arms }: ViewProps) {
  const arm = finished(arms).at(-1)
  if (!arm) return null
  const series = ['in training', 'without a shift', 'now'].map((name) => seriesOf(arm, name).y)
  const { psi = 0, psiWithoutShift = 0 } = arm.run.metrics
  return (
    <Bars
      words={`Rows in each of ${series[0]?.length} bins that held equal shares in training. Now they differ by a PSI of ${figure(psi)}; another sample without any shift by ${figure(psiWithoutShift)}.`}
      head="Bin"
      series={[
        { name: 'in training', tone: 'soft' },
        { name: 'without a shift', tone: 'plain' },
        { name: 'now', tone: 'hard' },
      ]}
      layout="side-by-side"
      isWhole={false}
      say={percent}
      bars={(series[0] ?? []).map((_, bin) => ({
        name: `${bin + 1}`,
        tick: `${bin + 1}`,
        values: series.map((shares) => shares[bin] ?? 0),
      }))}
    />
  )
}

function Timeline({ arms }: ViewProps) {
  const curves = finished(arms).map((arm) => ({
    ...look(arm),
    ...stairs(seriesOf(arm, 'first job, work kept by hour')),
  }))
  const words = curves
    .map(({ name, x, y }) => `${name}: ${figure(y.at(-1))} hours of work are kept after ${figure(x.at(-1))} hours`)
    .join('; ')
  return (
    <Curves
      words={`The first of the jobs, hour by hour. ${words}.`}
      across="hours since the start"
      up="Work kept, hours"
      curves={curves}
      fromX={0}
      fromY={0}
    />
  )
}

function stairs({ x, y }: LabSeries): Pick<Curve, 'x' | 'y'> {
  return {
    x: x.flatMap((value, index) => (index === 0 ? [value] : [value, value])),
    y: y.flatMap((value, index) => (index === 0 ? [value] : [y[index - 1] ?? 0, value])),
  }
}

function Costs({ arms }: ViewProps) {
  const done = finished(arms)
  const words = done
    .map(({ name, run: { metrics } }) => {
      const fits = metrics.fits ? 'serves the need' : metrics.accepted ? 'too slow' : 'does not take such requests'
      return `${name}: ${figureWords('cost').say(metrics.cost ?? 0)}, ${fits}`
    })
    .join('; ')
  return (
    <Bars
      words={`What the day costs at your prices. ${words}.`}
      head="Option"
      series={[
        { name: 'serves the need', tone: 'good' },
        { name: 'does not', tone: 'soft' },
      ]}
      isWhole={false}
      say={(value) => figureWords('cost').say(value)}
      bars={done.map(({ name, run: { metrics } }) => ({
        name,
        tick: name,
        values: metrics.fits ? [metrics.cost ?? 0, 0] : [0, metrics.cost ?? 0],
      }))}
    />
  )
}

function Waits({ arms }: ViewProps) {
  const curves = finished(arms).map((arm) => {
    const { x, y } = seriesOf(arm, 'latency by hour')
    const step = Math.max(1, Math.ceil(x.length / 300))
    const kept = (values: readonly number[]) => values.filter((_, index) => index % step === 0)
    return {
      ...look(arm),
      stroke: 'dots' as const,
      x: kept(x),
      y: kept(y)
        .map((value) => Math.max(0.01, value))
        .map(Math.log10),
    }
  })
  const words = finished(arms)
    .map(
      ({ name, run: { metrics } }) =>
        `${name}: usually ${figureWords('p50').say(metrics.p50 ?? 0)}, the slowest 5 % ${figureWords('p95').say(metrics.p95 ?? 0)} and more`,
    )
    .join('; ')
  return (
    <Curves
      words={`How long requests wait, by the hour they come in. ${words}.`}
      across="hour of the day"
      up="Wait"
      curves={curves}
      fromX={0}
      toX={24}
      sayUp={(power) => figureWords('p50').say(10 ** power)}
    />
  )
}

function Tuning({ arms }: ViewProps) {
  const curves = arms.map((arm) => {
    const { x, y } = curveOf(arm, 'best so far')
    const work = curveOf(arm, 'rounds of training').y
    return { ...look(arm), x: x.map((step, index) => work[index] ?? step), y }
  })
  return (
    <Curves
      words={pathWords('Best log loss so far, by rounds of training spent', curves)}
      across="rounds of training"
      up="Best log loss so far"
      curves={curves}
    />
  )
}
