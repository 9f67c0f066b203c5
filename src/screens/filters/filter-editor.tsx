import { useState } from 'react'
import type { Parsed } from '#core/parsed.ts'
import type { Query } from '#core/query/shape.ts'
import { printQuery } from '#core/query.ts'
import actions from '#parts/actions.module.css'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { QueryProblem } from '#screens/review/query-problem.tsx'
import { changeFilter, saveFilter } from '#state/filters.ts'
import { filtersIn } from '#state/selectors.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterDialog } from './filter-dialog.tsx'
import styles from './filter-editor.module.css'
import { QueryField } from './query-field.tsx'
import { useVocabulary } from './use-vocabulary.ts'

type Props = {
  /** What the filter was at first. */
  readonly given: string
  readonly text: string
  /** The same, read. */
  readonly query: Parsed<Query>
  readonly onChange: (text: string) => void
  /** The form that Enter sends off. It cannot be around the editor: that holds a form of its own. */
  readonly form: string
  readonly describedBy: string
}

/** A filter to type, to build by thumbs, and to keep. */
export function FilterEditor({ given, text, query, onChange, form, describedBy }: Props) {
  const vocabulary = useVocabulary()
  return (
    <section className={styles.editor} aria-label="Filter">
      <QueryField
        label="Filter"
        text={text}
        onChange={onChange}
        vocabulary={vocabulary}
        isReadable={query.ok}
        form={form}
        describedBy={describedBy}
        placeholder="every card"
      />
      {!query.ok && <QueryProblem text={text} problem={query.problem} />}
      {query.ok && <FilterChips given={given} query={query.value} vocabulary={vocabulary} onChange={onChange} />}
      {query.ok && query.value.kind !== 'all' && <Keep query={printQuery(query.value)} />}
    </section>
  )
}

function Keep({ query }: { readonly query: string }) {
  const { library } = useEdges()
  const filters = useLibrary((state) => state.progress.filters)
  const [isAsking, setIsAsking] = useState(false)
  const saved = filtersIn({ filters }).find((filter) => filter.query === query)
  return (
    <div className={styles.keep}>
      {saved && (
        <p className="soft">
          Saved as <em>{saved.name}</em>
          {saved.pinned && ', and shown on Today'}
        </p>
      )}
      <button type="button" className={actions.quiet} onClick={() => setIsAsking(true)}>
        {saved ? 'Change' : 'Save this filter'}
      </button>
      {isAsking && (
        <FilterDialog
          filter={saved}
          query={query}
          onClose={() => setIsAsking(false)}
          onSave={(given) => {
            if (saved) changeFilter(library, saved.id, given)
            else saveFilter(library, { ...given, query })
          }}
        />
      )}
    </div>
  )
}
