import { useId, useState } from 'react'
import type { Classes } from '#labs/trial/classes.ts'
import styles from '#labs/trial/trial.module.css'
import { percent } from '#parts/durations.ts'
import { Bars } from '#parts/plots/bars.tsx'

type Props = {
  readonly name: string
  readonly classes: Classes
  /** Rows in each of so many equal bins of their scores, from 0 to 1. */
  readonly positives: readonly number[]
  readonly negatives: readonly number[]
  readonly chosen: number
}

/** Where the scores lie, with a line that can be moved: what lies right of it raises an alarm. */
export function CutOffPlot({ name, classes, positives, negatives, chosen }: Props) {
  const id = useId()
  const bins = positives.length
  const [moved, setMoved] = useState<number>()
  const place = moved ?? Math.min(bins, Math.round(chosen * bins))
  const above = (counts: readonly number[]) => counts.slice(place).reduce((sum, count) => sum + count, 0)
  const [found, alarms] = [above(positives), above(negatives)]
  const all = positives.reduce((sum, count) => sum + count, 0)
  const shares = (counts: readonly number[]) => {
    const total = counts.reduce((sum, count) => sum + count, 0) || 1
    return counts.map((count) => count / total)
  }
  const [ofPositives, ofNegatives] = [shares(positives), shares(negatives)]
  const words = `Cut-off ${(place / bins).toFixed(2)}: ${found} of ${all} ${classes.positive} found, ${alarms} false alarms; recall ${percent(all ? found / all : 0)}, precision ${found + alarms ? percent(found / (found + alarms)) : '–'}.`
  return (
    <div className={styles.cutOff}>
      <Bars
        words={`${name}: where the scores of ${classes.positive} and of ${classes.negative} lie, each as shares of their own.`}
        head={`Score, ${name}`}
        series={[
          { name: classes.positive, tone: 'hard' },
          { name: classes.negative, tone: 'soft' },
        ]}
        layout="side-by-side"
        isWhole={false}
        say={percent}
        bars={positives.map((_, bin) => ({
          name: `${(bin / bins).toFixed(2)} – ${((bin + 1) / bins).toFixed(2)}`,
          values: [ofPositives[bin] ?? 0, ofNegatives[bin] ?? 0],
        }))}
        edges={Array.from({ length: bins + 1 }, (_, edge) => (edge / bins).toFixed(1))}
        mark={{ place: place - 0.5, label: 'cut-off' }}
      />
      <label htmlFor={id}>Move the cut-off</label>
      <input
        id={id}
        type="range"
        min={0}
        max={bins}
        step={1}
        value={place}
        aria-valuetext={words}
        onChange={(event) => setMoved(Number(event.target.value))}
      />
      <p role="status">{words}</p>
    </div>
  )
}
