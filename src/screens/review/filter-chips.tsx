import { useState } from 'react'
import { type Chips, chipsOfQuery, cycled, queryOfChips } from '#core/query/chips.ts'
import type { Query } from '#core/query/shape.ts'
import { parseQuery, printQuery } from '#core/query.ts'
import { TagChip } from '#parts/controls/tag-chip.tsx'
import { useLibrary } from '#screens/edges.ts'
import { useSurroundings } from '#screens/surroundings.tsx'
import styles from './filter-chips.module.css'

type Props = {
  /** What the sitting was set up for: its tags stay within reach even when they are off. */
  readonly given: string
  readonly query: Query
  readonly onChange: (text: string) => void
}

/** The filter for thumbs, where chips can say it. */
export function FilterChips({ given, query, onChange }: Props) {
  const { roleOf } = useSurroundings()
  const tags = useLibrary((library) => library.deck.tags)
  // `#a` alone is both "with" and "only": what the thumb chose is kept beside the text as long as they agree.
  const [chosen, setChosen] = useState<Chips>()
  const said = chipsOfQuery(query)
  if (!said) return null
  const chips = chosen && printQuery(queryOfChips(chosen)) === printQuery(query) ? chosen : said
  const first = parseQuery(given)
  const asked = (first.ok && chipsOfQuery(first.value)?.keys()) || []
  const highlighted = tags.filter(({ role }) => role !== 'plain').map(({ name }) => name)

  function press(name: string) {
    const next = cycled(chips, name)
    setChosen(next)
    onChange(printQuery(queryOfChips(next)))
  }

  return (
    <fieldset>
      <legend className="unseen">Tags in the filter</legend>
      <div className={styles.chips}>
        {[...new Set([...asked, ...chips.keys(), ...highlighted])].map((name) => (
          <TagChip key={name} name={name} role={roleOf(name)} state={chips.get(name)} onPress={() => press(name)} />
        ))}
      </div>
    </fieldset>
  )
}
