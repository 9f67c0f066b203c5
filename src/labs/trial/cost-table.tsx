import { BEYOND_ALL_BOUNDS } from '#core/lab/metrics.ts'
import type { LabRun } from '#core/lab.ts'
import { Icon } from '#parts/icon.tsx'
import sheet from '#parts/sheet.module.css'
import styles from './cost-table.module.css'
import { figureWords } from './figure-words.ts'
import type { ShownArm } from './shown-arm.ts'

type Props = {
  readonly arms: readonly (ShownArm & { readonly run: LabRun })[]
  readonly figures: readonly string[]
}

/** Figure by figure: what was before, and what became better or worse. */
export function CostTable({ arms, figures }: Props) {
  const [first] = arms
  if (!first) return null
  const shown = figures.filter((metric) => arms.some(({ run }) => run.metrics[metric] !== undefined))
  return (
    <section className={`${sheet.sheet} ${styles.cost}`}>
      <h2>What it brought, and what it cost</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table too wide is scrolled with the arrow keys. */}
      <section className={styles.scroll} tabIndex={0} aria-label="Before and after, in figures">
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {arms.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((metric) => (
              <tr key={metric}>
                <th scope="row">{figureWords(metric).label}</th>
                {arms.map(({ id, run }, place) => (
                  <Figure
                    key={id}
                    metric={metric}
                    value={run.metrics[metric]}
                    from={place === 0 ? undefined : first.run.metrics[metric]}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

type FigureProps = {
  readonly metric: string
  readonly value: number | undefined
  /** What it is compared with. */
  readonly from: number | undefined
}

function Figure({ metric, value, from }: FigureProps) {
  const { say, better } = figureWords(metric)
  if (value === undefined) return <td>–</td>
  const said = say(value)
  const isSame = from === undefined || say(from) === said
  const isUp = from !== undefined && value > from
  const isBeyond = value >= BEYOND_ALL_BOUNDS
  const kind = isBeyond ? 'worse' : isSame || !better ? 'same' : isUp === (better === 'higher') ? 'better' : 'worse'
  return (
    <td className={styles[kind]}>
      {said}
      {!isSame && !isBeyond && (
        <>
          <Icon name={isUp ? 'up' : 'down'} size={14} />
          {kind !== 'same' && <span className="unseen">{kind}</span>}
        </>
      )}
    </td>
  )
}
