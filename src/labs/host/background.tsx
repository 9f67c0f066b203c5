import type { Surroundings } from '#parts/text/surroundings.ts'
import type { LabDescription } from './description.ts'
import styles from './host.module.css'
import { Words } from './words.tsx'

type Props = {
  readonly description: LabDescription
  readonly isOpen: boolean
  readonly NoteLink: Surroundings['NoteLink']
}

/** How it works, simply first; then the formulas, the data, and where to read on. */
export function Background({ description, isOpen, NoteLink }: Props) {
  const { simply, mathematics, data, notes } = description
  return (
    <div className={styles.background}>
      {isOpen && (
        <section className={styles.section}>
          <h2>In plain words</h2>
          {simply.map((text) => (
            <p key={text}>
              <Words text={text} />
            </p>
          ))}
        </section>
      )}
      {isOpen && (
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
      <p className="soft">
        {notes.map(({ title, address }, index) => (
          <span key={address}>
            {index > 0 && ' · '}
            <NoteLink address={address}>{title}</NoteLink>
          </span>
        ))}
      </p>
    </div>
  )
}
