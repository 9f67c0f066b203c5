import { Link } from 'react-router-dom'
import type { Exam } from '#core/deck.ts'
import { canBeSat } from '#core/mock/composing.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { openMock } from '#state/mocks.ts'
import { mockAddress } from './addresses.ts'
import styles from './exam-list.module.css'
import { History } from './history.tsx'

/** Which exam to sit, and what came of those sat before. */
export function ExamList() {
  const exams = useLibrary(({ deck }) => deck.exams)
  const open = useLibrary((library) => openMock(library)?.exam)
  const sittable = exams.filter(canBeSat)
  const others = exams.filter((exam) => !canBeSat(exam))
  return (
    <Screen title="Mock exams" note="Under the exam's own rules: its questions, its clock, no word before the end.">
      {open && <Open code={exams.find(({ id }) => id === open)?.code ?? open} exam={open} />}
      <ul>
        {sittable.map((exam) => (
          <li key={exam.id} className={styles.line}>
            <Link to={mockAddress(exam.id)} className={styles.link}>
              <span>
                <span className={styles.code}>{exam.code}</span>
                <span className={styles.name}>{exam.name}</span>
                <span className="soft">{exam.status}</span>
              </span>
              <Icon name="next" />
            </Link>
          </li>
        ))}
      </ul>
      {sittable.length === 0 && <p>No exam of this deck says what a mock of it is made of.</p>}
      <History exams={exams} />
      {others.length > 0 && <Others exams={others} />}
    </Screen>
  )
}

function Open({ code, exam }: { readonly code: string; readonly exam: string }) {
  return (
    <>
      <Link to={mockAddress(exam)} className={actions.primary}>
        Continue {code}
      </Link>
      <p className={`soft ${styles.centred}`}>It is open, and its clock is running.</p>
    </>
  )
}

function Others({ exams }: { readonly exams: readonly Exam[] }) {
  return (
    <p className="soft">
      {exams.map(({ code }) => code).join(', ')} cannot be sat here: the deck lacks the outline of{' '}
      {exams.length === 1 ? 'this exam' : 'these exams'}.
    </p>
  )
}
