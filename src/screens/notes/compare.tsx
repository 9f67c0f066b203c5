import { Link, useSearchParams } from 'react-router-dom'
import type { ComparedItem, Comparison } from '#core/book/comparison.ts'
import fields from '#parts/controls/field.module.css'
import { Empty } from '#parts/empty.tsx'
import { useEdges } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { noteAddress } from '#screens/surroundings.tsx'
import { useFetched } from '#screens/use-fetched.ts'
import styles from './compare.module.css'
import { ComparedRows } from './compared-rows.tsx'
import { ComparedSettings } from './compared-settings.tsx'

/** `/notes/compare?of=algorithms&items=xgboost,linear-learner`: two things of one kind side by side. */
export function Compare() {
  const book = useFetched(useEdges().book)
  if (!book) return <p aria-busy="true" />
  if (book.comparisons.length === 0) {
    return (
      <Screen title="Compare">
        <Empty title="This deck has nothing to compare">
          <p>Its deck.json names tables whose rows can be laid side by side.</p>
        </Empty>
      </Screen>
    )
  }
  return <Chosen comparisons={book.comparisons} />
}

function Chosen({ comparisons }: { readonly comparisons: readonly Comparison[] }) {
  const [parameters, setParameters] = useSearchParams()
  const comparison = comparisons.find(({ id }) => id === parameters.get('of')) ?? comparisons[0]
  const pair = comparison && pairOf(comparison, parameters.get('items')?.split(',') ?? [])
  if (!comparison || !pair) return null
  const go = (of: string, items: readonly string[] = []) =>
    setParameters({ of, ...(items.length > 0 && { items: items.join(',') }) }, { replace: true })
  const { note } = comparison
  const [id = '', anchor] = note?.split('#') ?? []

  return (
    <Screen title="Compare" note={<Link to="/notes">Notes</Link>}>
      <label className={styles.field}>
        <span className="soft">What</span>
        <select
          className={`${fields.low} ${fields.narrow} ${styles.select}`}
          value={comparison.id}
          onChange={(event) => go(event.target.value)}
        >
          {comparisons.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.pair}>
        <Choice
          label="The first"
          items={comparison.items}
          value={pair[0].id}
          onChange={(first) => go(comparison.id, first === pair[1].id ? [first, pair[0].id] : [first, pair[1].id])}
        />
        <Choice
          label="The second"
          items={comparison.items}
          value={pair[1].id}
          onChange={(second) => go(comparison.id, second === pair[0].id ? [pair[1].id, second] : [pair[0].id, second])}
        />
      </div>
      <ComparedRows comparison={comparison} pair={pair} />
      <ComparedSettings pair={pair} />
      {note && (
        <p>
          <Link to={noteAddress(id, anchor)}>Read where this stands</Link>
        </p>
      )}
    </Screen>
  )
}

/** The two that the address names, as far as it does. */
function pairOf({ items }: Comparison, asked: readonly string[]): readonly [ComparedItem, ComparedItem] | undefined {
  const named = asked.flatMap((id) => items.find((item) => item.id === id) ?? [])
  const [first = items[0]] = named
  const second = named.find((item) => item !== first) ?? items.find((item) => item !== first)
  return first && second && [first, second]
}

type ChoiceProps = {
  readonly label: string
  readonly items: readonly ComparedItem[]
  readonly value: string
  readonly onChange: (id: string) => void
}

function Choice({ label, items, value, onChange }: ChoiceProps) {
  return (
    <select
      className={`${fields.low} ${fields.narrow} ${styles.select}`}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
