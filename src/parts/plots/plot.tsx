import type { ReactNode } from 'react'
import { Figures, type Table } from './figures.tsx'
import styles from './plot.module.css'
import type { Series } from './tone.ts'
import { useWidth } from './use-width.ts'

type Props = {
  /** What the plot says, in a sentence. */
  readonly words: string
  readonly table: Table
  readonly height: number
  /** Named below the plot where there is more than one. */
  readonly series?: readonly Series[]
  /** Something in the picture can be moved: it is no mere picture then. */
  readonly isActive?: boolean
  /** Draws into so many pixels. */
  readonly children: (width: number) => ReactNode
}

/** A sentence, the picture of it, and the same in figures. */
export function Plot({ words, table, height, series = [], isActive = false, children }: Props) {
  const [frame, width] = useWidth<HTMLElement>()
  return (
    <figure ref={frame} className={styles.plot}>
      <figcaption>{words}</figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: what can be moved in it has names of its own; the caption says the rest. */}
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        {...(isActive ? { role: 'group', 'aria-label': 'Picture' } : { 'aria-hidden': true })}
      >
        {children(width)}
      </svg>
      {series.length > 1 && (
        <ul className={styles.legend} aria-hidden="true">
          {series.map(({ name, tone }) => (
            <li key={name}>
              <svg viewBox="0 0 10 10" className={styles.swatch} aria-hidden="true">
                <rect width={10} height={10} rx={2} className={styles[tone]} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <Figures {...table} />
    </figure>
  )
}
