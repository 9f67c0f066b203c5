import { type ReactNode, useId } from 'react'
import type { Change } from '#core/mock/marking.ts'
import type { Mock } from '#core/mock/mock.ts'
import type { LookBack } from '#core/mock/scoring.ts'
import { counted } from '#parts/durations.ts'
import section from '#screens/mock/section.module.css'
import { spentWords } from '#screens/mock/times.ts'
import styles from './looking-back.module.css'

/** More than so many are not worth going to one by one; the list below has them all. */
const MOST_LINKS = 10

/** What there is to learn from how it went, not from what was asked. */
export function LookingBack({ mock, back }: { readonly mock: Mock; readonly back: LookBack }) {
  const { unanswered, slowest, flaggedAndRight, changed } = back
  const flagged = mock.work.filter((work) => work.flagged).length
  return (
    <section className={section.section}>
      <h2>How you went about it</h2>
      <dl className={styles.facts}>
        <Fact term="Left unanswered" places={unanswered}>
          {unanswered.length === 0 ? 'None: a guess costs nothing.' : `${unanswered.length}. A guess costs nothing.`}
        </Fact>
        <Fact term="Slowest" places={slowest} detail={(place) => spentWords(mock.work[place]?.spentMs ?? 0)}>
          {slowest.length === 0 && 'No question was seen.'}
        </Fact>
        <Fact term="Flagged and right" places={flaggedAndRight}>
          {flagged === 0 ? 'You flagged none.' : `${flaggedAndRight.length} of ${flagged} that you doubted.`}
        </Fact>
        <Fact term="Changed answers" places={changed.map(({ item }) => item)}>
          {changeWords(changed.map(({ change }) => change))}
        </Fact>
      </dl>
    </section>
  )
}

type FactProps = {
  readonly term: string
  /** Questions to go to. */
  readonly places: readonly number[]
  readonly detail?: (place: number) => string
  readonly children: ReactNode
}

function Fact({ term, places, detail, children }: FactProps) {
  const id = useId()
  return (
    <div className={styles.fact}>
      <dt id={id}>{term}</dt>
      <dd>
        {children}
        {places.length > 0 && (
          <ul className={styles.places} aria-labelledby={id}>
            {places.slice(0, MOST_LINKS).map((place) => (
              <li key={place}>
                <a href={`#q${place + 1}`} className={styles.place}>
                  <span className="unseen">Question </span>
                  {place + 1}
                </a>
                {detail && <span className="soft">{detail(place)}</span>}
              </li>
            ))}
            {places.length > MOST_LINKS && <li className="soft">and {places.length - MOST_LINKS} more</li>}
          </ul>
        )}
      </dd>
    </div>
  )
}

const CHANGES: readonly Change[] = ['wrong to right', 'right to wrong', 'wrong to wrong']

function changeWords(changes: readonly Change[]): string {
  if (changes.length === 0) return 'You changed none once you had left it.'
  const parts = CHANGES.flatMap((change) => {
    const count = changes.filter((one) => one === change).length
    return count > 0 ? [`${count} from ${change}`] : []
  })
  return `${counted(changes.length, 'answer')}: ${parts.join(', ')}.`
}
