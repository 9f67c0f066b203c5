import { figureWords } from '#labs/trial/figure-words.ts'
import { curveOf, finished } from '#labs/trial/shown-arm.ts'
import { Curves } from '#parts/plots/curves.tsx'
import { eachWords, evenCurve, figure, look, pathWords, seriesOf, type ViewProps } from './looking.ts'

type ByStepProps = ViewProps & {
  readonly series: string
  readonly up: string
  readonly across: string
  readonly fromY?: number
  readonly say?: (value: number) => string
}

export function ByStep({ arms, series, up, across, fromY, say = figure }: ByStepProps) {
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

/** An error that flies off is drawn at the upper edge. */
export function Errors({ arms }: ViewProps) {
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

/** Of so many columns only the greatest weights can be told apart. */
const SHOWN_WEIGHTS = 60

export function Weights({ arms }: ViewProps) {
  const curves = finished(arms).flatMap((arm) => {
    const weights = seriesOf(arm, 'weights')
      .y.slice(1)
      .map(Math.abs)
      .sort((one, other) => other - one)
    const shown = weights.slice(0, SHOWN_WEIGHTS)
    return weights.length === 0 ? [] : [{ ...look(arm), x: shown.map((_, index) => index + 1), y: shown }]
  })
  const words = eachWords(arms, ({ features = 0 }) => `${figureWords('features').say(features)} columns used`)
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

export function SaidTrue({ arms }: ViewProps) {
  const done = finished(arms).filter(({ run }) => !run.metrics.diverged)
  const curves = done.map((arm) => ({ ...look(arm), stroke: 'dots' as const, ...seriesOf(arm, 'said by true') }))
  const all = curves.flatMap(({ x }) => x)
  const [from, to] = [Math.min(...all, 0), Math.max(...all, 1)]
  const words = eachWords(done, ({ rmse }) => `off by ${figure(rmse)} thousand`)
  return (
    <Curves
      words={`What was foretold against the true price, in thousands. ${words}.`}
      across="true price"
      up="Foretold"
      curves={[evenCurve(from, to), ...curves]}
      fromY={from}
      toY={to}
    />
  )
}

export function Tuning({ arms }: ViewProps) {
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
