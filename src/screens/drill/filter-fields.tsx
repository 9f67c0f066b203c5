import { useId, useMemo } from 'react'
import type { Card } from '#core/deck.ts'
import type { DrillField, DrillFilter } from '#core/query/drill.ts'
import { printQuery } from '#core/query.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import { useLibrary } from '#screens/edges.ts'
import styles from './filter-fields.module.css'

type Props = {
  readonly filter: DrillFilter
  readonly onChange: (field: DrillField, value: string | undefined) => void
  readonly onDropRest: () => void
}

/** Narrows a drill to a tag, a topic, an algorithm: those that a scenario has, and how many. */
export function FilterFields({ filter, onChange, onDropRest }: Props) {
  const deck = useLibrary((library) => library.deck)
  const choices = useMemo(() => {
    const cards = deck.cards.filter((card) => card.scenario)
    return {
      tag: countsOf(cards, ({ tags }) => tags),
      topic: countsOf(cards, ({ topic }) => [topic]),
      algorithm: countsOf(cards, ({ scenario }) => scenario?.algorithms ?? []),
    }
  }, [deck])
  const rest = filter.rest.map((part) => (part.kind === 'or' ? `(${printQuery(part)})` : printQuery(part))).join(' ')
  return (
    <section className={styles.fields}>
      <h2>Only about</h2>
      <Field
        label="Tag"
        value={filter.tag}
        counts={choices.tag}
        mark="#"
        onChange={(value) => onChange('tag', value)}
      />
      <Field label="Topic" value={filter.topic} counts={choices.topic} onChange={(value) => onChange('topic', value)} />
      <Field
        label="Algorithm"
        value={filter.algorithm}
        counts={choices.algorithm}
        onChange={(value) => onChange('algorithm', value)}
      />
      {rest && (
        <p className={styles.rest}>
          and <code>{rest}</code>
          <button type="button" className={actions.quiet} onClick={onDropRest}>
            Leave out
          </button>
        </p>
      )}
    </section>
  )
}

type FieldProps = {
  readonly label: string
  readonly value: string | undefined
  readonly counts: readonly (readonly [string, number])[]
  readonly mark?: string
  readonly onChange: (value: string | undefined) => void
}

function Field({ label, value, counts, mark = '', onChange }: FieldProps) {
  const id = useId()
  const isKnown = value === undefined || counts.some(([name]) => name === value)
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={fields.low}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">any</option>
        {!isKnown && <option value={value}>{mark + value}</option>}
        {counts.map(([name, count]) => (
          <option key={name} value={name}>
            {mark + name} · {count}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Most first, then by name. */
function countsOf(cards: readonly Card[], namesOf: (card: Card) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const card of cards) for (const name of namesOf(card)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
}
