import type { Surroundings } from '#parts/text/surroundings.ts'
import type { LabDescription } from './description.ts'
import styles from './host.module.css'
import { Words } from './words.tsx'

/** What the run shows, and why, without a formula. */
export function InPlainWords({ description: { shows, simply } }: Pick<Props, 'description'>) {
  return (
    <section className={styles.section}>
      <h2>In plain words</h2>
      {[shows, ...simply].map((text) => (
        <p key={text}>
          <Words text={text} />
        </p>
      ))}
    </section>
  )
}

type Props = {
  readonly description: LabDescription
  readonly told: boolean
  readonly NoteLink: Surroundings['NoteLink']
}

/** The formulas, once the run has been told of; the data, and where to read on. */
export function Background({ description, told, NoteLink }: Props) {
  const { mathematics, data, notes } = description
  return (
    <div className={styles.background}>
      {told && (
        <details>
          <summary>The mathematics</summary>
          <dl className={styles.formulas}>
            {mathematics.map(([formula, says]) => (
              <div key={formula}>
                <dt>
                  <code>{formula}</code>
                </dt>
                <dd className="soft">
                  <Words text={says} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <details>
        <summary>The data</summary>
        <p>
          <Words text={data} />
        </p>
      </details>
      <ul className={styles.notes}>
        {notes.map(({ title, address }) => (
          <li key={address}>
            <NoteLink address={address}>{title}</NoteLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
