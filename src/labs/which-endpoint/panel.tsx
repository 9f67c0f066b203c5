import type { PanelProps } from '#labs/host/description.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import { FIGURES, type Own, readOwn, startingFigure, startingRequests, writeOwn } from './own.ts'
import styles from './panel.module.css'
import { TrafficTrace } from './traffic-trace.tsx'

/** A day of requests to draw, and what one costs. */
export function Panel({ own, onOwn }: PanelProps) {
  const read = readOwn(own)
  const kept: Own = 'fault' in read ? { requests: startingRequests(), figures: {} } : read
  return (
    <>
      <h2>Your day of requests</h2>
      <TrafficTrace requests={kept.requests} onRequests={(requests) => onOwn(writeOwn({ ...kept, requests }))} />
      <h2>Your figures</h2>
      <p className="soft">
        Prices are examples to be overwritten, not those of AWS: take yours from the price list of your region.
      </p>
      <div className={styles.figures}>
        {FIGURES.map(({ knob, label, unit, least, most }) => (
          <label key={knob} className={styles.figure}>
            <span>{label}</span>
            <input
              className={`${fields.low} ${fields.narrow}`}
              type="number"
              inputMode="decimal"
              min={least}
              max={most}
              step="any"
              defaultValue={kept.figures[knob] ?? startingFigure(knob)}
              onBlur={(event) => {
                const value = event.target.valueAsNumber
                if (!(value >= least && value <= most)) return
                onOwn(writeOwn({ ...kept, figures: { ...kept.figures, [knob]: value } }))
              }}
            />
            <span className="soft">{unit}</span>
          </label>
        ))}
      </div>
      {own !== '' && (
        <button type="button" className={actions.quiet} onClick={() => onOwn('')}>
          As at first
        </button>
      )}
    </>
  )
}
