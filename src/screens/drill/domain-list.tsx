import { useId, useMemo, useState } from 'react'
import type { Exam } from '#core/deck.ts'
import { askedDomains } from '#core/freshness.ts'
import type { Subject } from '#core/queue.ts'
import { standingOf } from '#core/standing.ts'
import { Segments } from '#parts/controls/segments.tsx'
import { percent } from '#parts/durations.ts'
import { useLibrary } from '#screens/edges.ts'
import { subjectsIn } from '#state/selectors.ts'
import styles from './domain-list.module.css'

type Props = {
  readonly chosen: string | undefined
  /** `mla-c02/2`; undefined for all of them. */
  readonly onChoose: (domain: string | undefined) => void
}

/** The domains of an exam, each with how many of its scenarios there are and how well they would go today. */
export function DomainList({ chosen, onChoose }: Props) {
  const name = useId()
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const asked = useMemo(() => {
    const scenarios = subjectsIn({ deck, progress }).filter(({ card }) => card.scenario)
    return deck.exams
      .map((exam) => ({ exam, subjects: scenarios.filter(({ card }) => asks(exam, askedDomains(card))) }))
      .filter(({ subjects }) => subjects.length > 0)
  }, [deck, progress])
  const mostAsked = asked.toSorted((a, b) => b.subjects.length - a.subjects.length)[0]?.exam.id ?? ''
  const [examId, setExamId] = useState(chosen?.includes('/') ? (chosen.split('/')[0] ?? '') : mostAsked)
  const shown = asked.find(({ exam }) => exam.id === examId) ?? asked[0]
  if (!shown) return null

  return (
    <section className={styles.domains}>
      <h2>Domain</h2>
      {asked.length > 1 && (
        <Segments
          legend="Exam"
          segments={asked.map(({ exam }) => ({ value: exam.id, label: exam.code }))}
          value={shown.exam.id}
          onChange={(id) => {
            setExamId(id)
            onChoose(undefined)
          }}
        />
      )}
      <div role="radiogroup" aria-label="Domain" className={styles.list}>
        <Row name={name} isChosen={chosen === undefined} onChoose={() => onChoose(undefined)} title="All domains" />
        {shown.exam.domains.map(({ number, name: title }) => {
          const domain = `${shown.exam.id}/${number}`
          return (
            <Row
              key={domain}
              name={name}
              isChosen={chosen === domain || chosen === String(number)}
              onChoose={() => onChoose(domain)}
              title={`${number} ${title}`}
              subjects={shown.subjects.filter(({ card }) => askedDomains(card).includes(domain))}
            />
          )
        })}
      </div>
    </section>
  )
}

function asks({ id }: Exam, domains: readonly string[]): boolean {
  return domains.some((domain) => domain.startsWith(`${id}/`))
}

type RowProps = {
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly title: string
  readonly subjects?: readonly Subject[]
}

function Row({ name, isChosen, onChoose, title, subjects }: RowProps) {
  const today = useLibrary((library) => library.today)
  const standing = subjects && standingOf(subjects, today)
  const met = standing ? standing.cards - standing.new : 0
  return (
    <label className={styles.row}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>{title}</span>
      {standing && (
        <span className={`soft ${styles.figures}`}>
          {met} of {standing.cards} met{met > 0 && ` · ${percent(standing.strength)} would be right`}
        </span>
      )}
    </label>
  )
}
