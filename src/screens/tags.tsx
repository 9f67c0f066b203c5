import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { type Chips, chipsOfQuery, cycled, queryOfChips } from '#core/query/chips.ts'
import { asValue } from '#core/query/vocabulary.ts'
import { parseQuery, printQuery } from '#core/query.ts'
import { byTag, standingOf } from '#core/standing.ts'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { Empty } from '#parts/empty.tsx'
import { FilterList } from '#screens/filters/filter-list.tsx'
import { Screen } from '#screens/frame/screen.tsx'
import { TagRow } from '#screens/tags/tag-row.tsx'
import { found } from '#state/found.ts'
import { subjectsIn } from '#state/selectors.ts'
import { useLibrary } from './edges.ts'
import { browseAddress, reviewAddress } from './surroundings.tsx'
import styles from './tags.module.css'

/** Every tag with what stands behind it. A tap studies one; the chips beside them combine several. */
export function Tags() {
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  const [chips, press, clear] = useChips()

  const rows = useMemo(() => {
    const groups = byTag(subjectsIn({ deck, progress }))
    return deck.tags
      .filter(({ name }) => groups.has(name))
      .map((tag) => ({
        tag,
        chip: printQuery({ kind: 'tag', value: asValue(tag.name) }),
        standing: standingOf(groups.get(tag.name) ?? [], today),
      }))
  }, [deck, progress, today])

  return (
    <Screen
      title="Tags"
      note="Tap a tag to study it, or combine several with the buttons beside them."
      aside={
        <nav className={styles.others} aria-label="Filters and cards">
          <Link to={reviewAddress('')} className={actions.quiet}>
            New filter
          </Link>
          <Link to={browseAddress('')} className={actions.quiet}>
            Browse
          </Link>
        </nav>
      }
    >
      <FilterList />
      {rows.length === 0 && (
        <Empty title="No tags yet">
          <p>Tags come from the notes: write #exam-tip behind a heading or a line.</p>
        </Empty>
      )}
      <ul className={styles.tags}>
        {rows.map(({ tag, chip, standing }) => (
          <TagRow key={tag.name} tag={tag} standing={standing} state={chips.get(chip)} onPress={() => press(chip)} />
        ))}
      </ul>
      {chips.size > 0 && <Combination chips={chips} onClear={clear} />}
    </Screen>
  )
}

function Combination({ chips, onClear }: { readonly chips: Chips; readonly onClear: () => void }) {
  const query = queryOfChips(chips)
  const text = printQuery(query)
  const cards = useLibrary((library) => found(library, query).length)
  return (
    <section className={styles.combination} aria-label="Combination">
      <p role="status">
        <code>{text}</code>
        <span className={`soft ${styles.count}`}>{counted(cards, 'card')}</span>
      </p>
      <button type="button" className={actions.quiet} onClick={onClear}>
        Clear
      </button>
      <Link to={reviewAddress(text)} className={`${actions.primary} ${styles.study}`}>
        Study
      </Link>
    </section>
  )
}

/** Chips that survive going to the sitting and back: the address carries them. */
function useChips(): readonly [Chips, (term: string) => void, () => void] {
  const [parameters, setParameters] = useSearchParams()
  const [chips, setChips] = useState<Chips>(() => {
    const query = parseQuery(parameters.get('q') ?? '')
    return (query.ok && chipsOfQuery(query.value)) || new Map()
  })
  function choose(next: Chips) {
    setChips(next)
    setParameters(next.size > 0 ? { q: printQuery(queryOfChips(next)) } : {}, { replace: true })
  }
  return [chips, (term) => choose(cycled(chips, term)), () => choose(new Map())]
}
