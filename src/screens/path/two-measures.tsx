import type { Ticked } from '#core/path/learning-path.ts'
import type { Mastery } from '#core/path/mastery.ts'
import { counted, percent } from '#parts/durations.ts'
import styles from './two-measures.module.css'

type Props = { readonly ticked: Ticked; readonly mastery: Mastery | undefined }

/** What the learner says beside what reviews prove: two figures that are never mixed. */
export function TwoMeasures({ ticked: { done, all }, mastery }: Props) {
  return (
    <dl className={styles.measures}>
      <div>
        <dt>Ticked by you</dt>
        <dd>
          {percent(all === 0 ? 0 : done / all)}{' '}
          <span className="soft">
            {done} of {all}
          </span>
        </dd>
        <Bar share={all === 0 ? 0 : done / all} kind="ticked" />
      </div>
      <div>
        <dt>Proven by reviews</dt>
        <dd>
          {mastery ? percent(mastery.strength) : '–'}{' '}
          <span className="soft">{mastery ? `of ${counted(mastery.cards, 'card')}` : 'no cards yet'}</span>
        </dd>
        <Bar share={mastery?.strength ?? 0} kind="proven" />
      </div>
    </dl>
  )
}

/** The same in a line, for a list. */
export function MeasuresLine({ ticked: { done, all }, mastery }: Props) {
  return (
    <span className={styles.line}>
      <span className={styles.bars}>
        <Bar share={all === 0 ? 0 : done / all} kind="ticked" />
        <Bar share={mastery?.strength ?? 0} kind="proven" />
      </span>
      <span className="soft">
        {done} of {all} ticked{mastery && ` · ${percent(mastery.strength)} proven`}
      </span>
    </span>
  )
}

/** For the eye alone: hatched is what was said, full is what was shown. */
function Bar({ share, kind }: { readonly share: number; readonly kind: 'ticked' | 'proven' }) {
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles[kind]} style={{ inlineSize: `${Math.round(share * 100)}%` }} />
    </span>
  )
}
