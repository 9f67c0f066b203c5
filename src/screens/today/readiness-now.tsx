import { Suspense } from 'react'
import type { SittableExam } from '#core/mock/composing.ts'
import { useLibrary } from '#screens/edges.ts'
import { Later } from '#screens/later.ts'
import { readinessCard } from '#screens/later-screens.ts'
import styles from './readiness-now.module.css'

/** Where the learner stands before the exam of the plan; it comes after the first paint, into its place. */
export function ReadinessNow({ exam: id }: { readonly exam: string }) {
  const exam = useLibrary(({ deck }) =>
    deck.exams.find((one): one is SittableExam => one.id === id && one.blueprint !== undefined),
  )
  if (!exam) return null
  return (
    <Suspense fallback={<div className={styles.place} />}>
      <Later of={readinessCard} exam={exam} />
    </Suspense>
  )
}
