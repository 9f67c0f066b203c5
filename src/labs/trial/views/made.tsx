import type { LabSeries } from '#core/lab.ts'
import { figureWords } from '#labs/trial/figure-words.ts'
import { finished } from '#labs/trial/shown-arm.ts'
import { percent } from '#parts/durations.ts'
import { Bars } from '#parts/plots/bars.tsx'
import { type Curve, Curves } from '#parts/plots/curves.tsx'
import { eachWords, figure, look, seriesOf, type ViewProps } from './looking.ts'

const GROUP_LOOKS = ['plain', 'good', 'again', 'hard', 'soft'] as const

export function Clusters({ arms }: ViewProps) {
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

export function Sales({ arms }: ViewProps) {
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

export function Periodogram({ arms }: ViewProps) {
  const curves = finished(arms).map((arm) => {
    const { x, y } = seriesOf(arm, 'power by period')
    const sum = y.reduce((total, value) => total + value, 0) || 1
    return { ...look(arm), x, y: y.map((value) => value / sum) }
  })
  const words = eachWords(arms, ({ period = 0 }) => `hears ${figureWords('period').say(period)}`)
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

export function Bins({ arms }: ViewProps) {
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

export function Timeline({ arms }: ViewProps) {
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

export function Costs({ arms }: ViewProps) {
  const done = finished(arms)
  const words = eachWords(done, ({ cost = 0, fits, accepted }) => {
    const how = fits ? 'serves the need' : accepted ? 'too slow' : 'does not take such requests'
    return `${figureWords('cost').say(cost)}, ${how}`
  })
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

/** In seconds: from a hundredth to a second by tens, then minutes and hours as a clock has them. */
const WAITS = [0.01, 0.1, 1, 10, 60, 600, 3600, 6 * 3600, 24 * 3600]

/** The waits between which all of these lie, in powers of ten. */
function levelsAround(powers: readonly number[]): readonly number[] {
  const all = WAITS.map(Math.log10)
  const least = all.findLastIndex((level) => powers.every((power) => level <= power))
  const most = all.findIndex((level) => powers.every((power) => power <= level))
  return all.slice(Math.max(0, Math.min(least, all.length - 2)), most < 0 ? all.length : Math.max(1, most) + 1)
}

export function Waits({ arms }: ViewProps) {
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
  const words = eachWords(arms, ({ p95 = 0 }) => `95 % within ${figureWords('p95').say(p95)}`)
  return (
    <Curves
      words={`How long requests wait, by the hour they come in. ${words}.`}
      across="hour of the day"
      up="Wait"
      curves={curves}
      fromX={0}
      toX={24}
      levels={levelsAround(curves.flatMap(({ y }) => y))}
      sayUp={(power) => figureWords('p95').say(10 ** power)}
    />
  )
}
