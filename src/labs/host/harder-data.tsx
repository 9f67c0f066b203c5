import { Segments } from '#parts/controls/segments.tsx'
import type { Harder } from './description.ts'
import styles from './host.module.css'

type HarderProps = { readonly harder: Harder; readonly level: number; readonly onLevel: (level: number) => void }

export function HarderData({ harder, level, onLevel }: HarderProps) {
  return (
    <section className={styles.section}>
      <h2>Make the data harder</h2>
      <Segments
        legend={harder.title}
        titled
        segments={harder.labels.map((label, value) => ({ value, label }))}
        value={level}
        onChange={onLevel}
      />
      <p className="soft">{harder.says}</p>
    </section>
  )
}
