import type { Figure } from '#core/deck.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import { shortDay } from '#parts/durations.ts'
import { TYPE_WORDS } from '#parts/question/type-words.ts'
import { StrengthBar } from '#parts/strength-bar.tsx'
import styles from './about-exam.module.css'

/** The exam's outline as its guide states it, and what of it could not be verified. */
export function AboutExam({ exam }: { readonly exam: SittableExam }) {
  const { scored, unscored, minutes, passScore, scale, questionTypes } = exam.blueprint
  return (
    <section className={styles.section}>
      <h2>The exam</h2>
      <p>
        {exam.status}. <span className="soft">Checked {shortDay(exam.checkedOn)}.</span>
      </p>
      <dl className={styles.facts}>
        <Fact term="Questions that count" figure={scored} />
        <Fact term="Questions that do not" figure={unscored} />
        <Fact term="Minutes" figure={minutes} />
        <Fact
          term="Pass mark"
          figure={passScore}
          unit={`on a scale from ${scale.least} to ${scale.most.toLocaleString('en-GB')}`}
        />
        <div className={styles.fact}>
          <dt>Question types</dt>
          <dd>{questionTypes.map((type) => TYPE_WORDS[type]).join(', ')}</dd>
        </div>
      </dl>
      <h2>Its domains, by weight</h2>
      <ul className={styles.domains}>
        {exam.domains.map(({ number, name, weightPercent }) => (
          <li key={number}>
            <StrengthBar strength={weightPercent / 100} label={`${number} ${name}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type FactProps = { readonly term: string; readonly figure: Figure; readonly unit?: string }

function Fact({ term, figure: { value, verified, note, source }, unit }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>
        <strong>{value}</strong> {unit}
        <span className={`soft ${styles.note}`}>
          {!verified && 'Not verified. '}
          {note && `${note} `}
          {source && (
            <a href={source} target="_blank" rel="noreferrer">
              Source
            </a>
          )}
        </span>
      </dd>
    </div>
  )
}
