import { type Ref, useState } from 'react'
import type { Parsed } from '#core/parsed.ts'
import type { Query } from '#core/query/shape.ts'
import actions from '#parts/actions.module.css'
import { Segments } from '#parts/controls/segments.tsx'
import { Icon } from '#parts/icon.tsx'
import { QueryField } from '#screens/filters/query-field.tsx'
import { useVocabulary } from '#screens/filters/use-vocabulary.ts'
import { QueryProblem } from '#screens/review/query-problem.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import styles from './finder-tools.module.css'
import { SortChoice } from './sort-choice.tsx'
import { NOTE_SORT_WORDS, SORT_WORDS } from './sort-words.ts'
import type { Address } from './use-address.ts'

type Props = {
  readonly headingRef: Ref<HTMLHeadingElement>
  readonly address: Address
  readonly query: Parsed<Query>
  /** What is found; undefined before the first search has ended. */
  readonly found: string | undefined
  /** How many cards are chosen; undefined while none are being chosen. */
  readonly chosen: number | undefined
  readonly onChoosing: (isChoosing: boolean) => void
  /** Undefined where all that is found is chosen. */
  readonly onAll: (() => void) | undefined
}

/** What the list is found, sorted and chosen by. */
export function FinderTools({ headingRef, address, query, found, chosen, onChoosing, onAll }: Props) {
  const vocabulary = useVocabulary()
  const [isFiltering, setIsFiltering] = useState(false)
  const { text, setText, show, sort, noteSort, down, go } = address
  const isChoosing = chosen !== undefined

  return (
    <header className={styles.tools}>
      <div className={styles.titled}>
        <h1 ref={headingRef} tabIndex={-1}>
          Browse
        </h1>
        {show === 'cards' && (
          <button type="button" className={styles.choosing} onClick={() => onChoosing(!isChoosing)}>
            {isChoosing ? 'Done' : 'Select'}
          </button>
        )}
      </div>
      <div className={styles.search}>
        <QueryField
          label="Filter"
          text={text}
          placeholder="every card"
          vocabulary={vocabulary}
          isReadable={query.ok}
          onChange={setText}
        />
        <button
          type="button"
          className={`${actions.secondary} ${styles.build}`}
          aria-label="Build the filter"
          onClick={() => setIsFiltering(true)}
        >
          <Icon name="tags" />
        </button>
      </div>
      {!query.ok && <QueryProblem text={text} problem={query.problem} />}
      <div className={styles.choices}>
        <Segments
          legend="Show"
          segments={SHOWN}
          value={show}
          onChange={(next) => go({ show: next, card: undefined, sort: 'order', noteSort: 'order', down: false })}
        />
        {show === 'cards' ? (
          <SortChoice words={SORT_WORDS} sort={sort} down={down} onChange={(to, way) => go({ sort: to, down: way })} />
        ) : (
          <SortChoice
            words={NOTE_SORT_WORDS}
            sort={noteSort}
            down={down}
            onChange={(to, way) => go({ noteSort: to, down: way })}
          />
        )}
      </div>
      <div className={styles.count}>
        <p role="status">{isChoosing ? `${chosen.toLocaleString('en-GB')} selected` : found && `${found} found`}</p>
        {isChoosing && onAll && (
          <button type="button" className={styles.all} onClick={onAll}>
            Select all {found?.replace(/\D+$/, '')} found
          </button>
        )}
      </div>
      {isFiltering && (
        <FilterSheet
          text={text}
          query={query}
          found={found ?? 'cards'}
          onChange={setText}
          onClose={() => setIsFiltering(false)}
        />
      )}
    </header>
  )
}

const SHOWN = [
  { value: 'cards', label: 'Cards' },
  { value: 'notes', label: 'Notes' },
] as const
