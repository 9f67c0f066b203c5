import { useState } from 'react'
import { Link } from 'react-router-dom'
import type { Exam } from '#core/deck.ts'
import type { LabStanding } from '#core/lab/lab-log.ts'
import { LABS, type LabEntry } from '#labs/catalogue.ts'
import { Segments } from '#parts/controls/segments.tsx'
import { Icon } from '#parts/icon.tsx'
import sheet from '#parts/sheet.module.css'
import { useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import styles from './lab-list.module.css'

/** Every lab by exam domain: what it takes, whether it was done, and what the learner concluded. */
export function LabList() {
  const exams = useLibrary(({ deck }) => deck.exams)
  const planned = useLibrary(({ progress }) => progress.plan?.exam)
  const known = useLibrary(({ progress }) => progress.labs)
  const asking = exams.filter((exam) => LABS.some((lab) => domainIn(exam, lab) !== undefined))
  const [chosen, setChosen] = useState(planned)
  const exam = asking.find(({ id }) => id === chosen) ?? mostAsked(asking)
  const done = LABS.filter(({ name }) => known.get(name)?.runs).length
  const groups = exam ? groupsOf(exam) : [{ title: 'Labs', labs: LABS }]
  return (
    <Screen title="Labs" note="Commit to an answer, then train it and see">
      <p className="soft">
        {done} of {LABS.length} done. Everything is trained on your device, without a network.
      </p>
      {asking.length > 1 && exam && (
        <Segments
          legend="Exam"
          segments={asking.map(({ id, code }) => ({ value: id, label: code }))}
          value={exam.id}
          onChange={setChosen}
        />
      )}
      {groups.map(({ title, labs }) => (
        <section key={title} className={styles.group}>
          <h2>{title}</h2>
          <ul className={sheet.sheet}>
            {labs.map((lab) => (
              <Row key={lab.name} lab={lab} standing={known.get(lab.name)} />
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  )
}

type RowProps = { readonly lab: LabEntry; readonly standing: LabStanding | undefined }

function Row({ lab: { name, title, asks, minutes }, standing }: RowProps) {
  return (
    <li className={styles.row}>
      <Link to={`/labs/${name}`} className={styles.link}>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={`soft ${styles.asks}`}>{asks}</span>
          {standing?.conclusion && <span className={styles.conclusion}>“{standing.conclusion}”</span>}
        </span>
        <span className={`soft ${styles.state}`}>
          {standing?.runs ? (
            <span className={styles.done}>
              <Icon name="check" size={16} />
              done
            </span>
          ) : (
            'not yet'
          )}
          <span>{minutes} min</span>
        </span>
      </Link>
    </li>
  )
}

/** The exam that asks for most labs; of several the last, which is the newest. */
function mostAsked(exams: readonly Exam[]): Exam | undefined {
  const asks = (exam: Exam) => LABS.filter((lab) => domainIn(exam, lab) !== undefined).length
  return exams.reduce<Exam | undefined>((most, exam) => (most && asks(most) > asks(exam) ? most : exam), undefined)
}

function domainIn({ id }: Exam, { domains }: LabEntry): number | undefined {
  const domain = domains.find((one) => one.startsWith(`${id}/`))
  return domain === undefined ? undefined : Number(domain.slice(id.length + 1))
}

function groupsOf(exam: Exam) {
  const groups = exam.domains.map(({ number, name }) => ({
    title: `${number} ${name}`,
    labs: LABS.filter((lab) => domainIn(exam, lab) === number),
  }))
  const others = LABS.filter((lab) => domainIn(exam, lab) === undefined)
  return [...groups, { title: 'Not asked by this exam', labs: others }].filter(({ labs }) => labs.length > 0)
}
