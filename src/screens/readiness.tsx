import { type ReactNode, useId, useMemo } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import type { SittableExam } from '#core/mock/composing.ts'
import { Segments } from '#parts/controls/segments.tsx'
import { Screen } from '#screens/frame/screen.tsx'
import { ByDomain } from '#screens/readiness/by-domain.tsx'
import { ByTag } from '#screens/readiness/by-tag.tsx'
import { Checked } from '#screens/readiness/checked.tsx'
import { Headline } from '#screens/readiness/headline.tsx'
import { Moved } from '#screens/readiness/moved.tsx'
import { Movers } from '#screens/readiness/movers.tsx'
import styles from '#screens/readiness/sections.module.css'
import { usePast } from '#screens/readiness/use-past.ts'
import { useStanding } from '#screens/readiness/use-standing.ts'
import { hasEnded, plannableExams } from '#state/exam-plan.ts'
import type { Standing } from '#state/readiness.ts'
import { useLibrary } from './edges.ts'

/** `/readiness?exam=…`: what the exam would bring, how sure that is, and what would move it. */
export function Readiness() {
  const { exams, exam, choose } = useExam()
  const plan = useLibrary((library) => library.progress.plan)
  const today = useLibrary((library) => library.today)
  const isPlanned = plan !== undefined && plan.exam === exam?.id && plan.date > today
  return (
    <Screen title="Readiness" note="What the exam would bring, worked out from your own answers">
      {exams.length > 1 && !isPlanned && exam && (
        <div className={styles.choice}>
          <Segments
            legend="Exam"
            segments={exams.map((one) => ({ value: one.id, label: hasEnded(one) ? `${one.code}, ended` : one.code }))}
            value={exam.id}
            onChange={choose}
          />
        </div>
      )}
      {exam ? <OfExam key={exam.id} exam={exam} /> : <p>No exam of this deck says what it asks and what passes.</p>}
      {!isPlanned && exam && (
        <p>
          <Link to="/plan">Set your exam date</Link> to see what the plan would bring on the day.
        </p>
      )}
    </Screen>
  )
}

/** The exam of the address, else that of the plan, else the one that the deck has most cards for. */
function useExam() {
  const deck = useLibrary((library) => library.deck)
  const planned = useLibrary(({ progress }) => progress.plan?.exam)
  const [parameters, setParameters] = useSearchParams()
  const exams = useMemo(() => plannableExams(deck).map((one) => one.exam), [deck])
  const exam = [parameters.get('exam'), planned]
    .map((id) => exams.find((one) => one.id === id))
    .concat(exams[0])
    .find((one) => one !== undefined)
  return { exams, exam, choose: (id: string) => setParameters({ exam: id }, { replace: true }) }
}

function OfExam({ exam }: { readonly exam: SittableExam }) {
  const standing = useStanding(exam)
  if (standing === 'reading') return <p aria-busy="true" className={styles.waiting} />
  if (standing === 'nothing') return <p>The deck has no card that this exam asks.</p>
  return (
    <div className={styles.page}>
      <Headline standing={standing} />
      <Section title="What moves it most">
        <Movers standing={standing} />
      </Section>
      <Section title="By domain">
        <ByDomain standing={standing} />
      </Section>
      <Section title="By tag">
        <ByTag standing={standing} />
      </Section>
      <LookingBack standing={standing} />
    </div>
  )
}

function LookingBack({ standing: { exam, asked } }: { readonly standing: Standing }) {
  const past = usePast(exam, asked)
  if (!past) return <p aria-busy="true" className={styles.waiting} />
  return (
    <>
      <Section title="How it has moved">
        <Moved past={past} exam={exam} />
      </Section>
      <Section title="How well it foretells">
        <Checked past={past} exam={exam} />
      </Section>
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
