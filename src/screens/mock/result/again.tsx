import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import type { Marking } from '#core/mock/marking.ts'
import type { Marks, Mock } from '#core/mock/mock.ts'
import type { Misconception } from '#core/scenario.ts'
import { Segments } from '#parts/controls/segments.tsx'
import section from '#screens/mock/section.module.css'
import styles from './again.module.css'
import { AskedItem } from './asked-item.tsx'

type Props = {
  readonly mock: Mock
  readonly right: Marks
  readonly markings: readonly (Marking | undefined)[]
  readonly misconceptions: ReadonlyMap<string, Misconception>
}

const FILTERS = ['wrong', 'flagged', 'all'] as const
type Filter = (typeof FILTERS)[number]

/** Every question again, with what was answered and why it was right or wrong. */
export function Again({ mock, right, markings, misconceptions }: Props) {
  const linked = useLinked()
  const places: Record<Filter, readonly number[]> = { wrong: [], flagged: [], all: mock.items.map((_, place) => place) }
  places.wrong = places.all.filter((place) => right[place] !== true)
  places.flagged = places.all.filter((place) => mock.work[place]?.flagged)
  const [chosen, setChosen] = useState<Filter>(places.wrong.length > 0 ? 'wrong' : 'all')
  // A link may lead to a question that the filter hides.
  const filter = linked !== undefined && !places[chosen].includes(linked) ? 'all' : chosen
  return (
    <section className={section.section}>
      <h2>Every question again</h2>
      <Segments
        legend="Which questions"
        segments={FILTERS.map((value) => ({ value, label: `${FILTER_WORDS[value]} · ${places[value].length}` }))}
        value={filter}
        onChange={setChosen}
      />
      <ol className={styles.list}>
        {places[filter].map((place) => (
          <AskedItem
            key={place}
            mock={mock}
            place={place}
            isRight={right[place] ?? null}
            marking={markings[place]}
            misconceptions={misconceptions}
            isLinked={place === linked}
          />
        ))}
      </ol>
      {places[filter].length === 0 && <p className="soft">None of these.</p>}
    </section>
  )
}

const FILTER_WORDS: Readonly<Record<Filter, string>> = { wrong: 'Wrong', flagged: 'Flagged', all: 'All' }

/** The question that the address names, `#q12`. */
function useLinked(): number | undefined {
  const { hash } = useLocation()
  const number = /^#q(\d+)$/.exec(hash)?.[1]
  return number === undefined ? undefined : Number(number) - 1
}
