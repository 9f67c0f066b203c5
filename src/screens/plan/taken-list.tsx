import type { SittableExam } from '#core/mock/composing.ts'
import { shortDay } from '#parts/durations.ts'
import { useLibrary } from '#screens/edges.ts'
import styles from '#screens/plan.module.css'
import list from './outlook.module.css'
import { AFTERWARDS_WORDS, takenWords } from './words.ts'

/** The exams that were sat, the newest first. */
export function TakenList({ exams }: { readonly exams: readonly SittableExam[] }) {
  const taken = useLibrary((library) => library.progress.taken)
  if (taken.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Exams taken</h2>
      <ul className={list.list}>
        {taken.toReversed().map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same exam may be told of twice.
          <li key={taken.length - place}>
            <strong>{exams.find(({ id }) => id === one.exam)?.code ?? one.exam}</strong>, {shortDay(one.date)}
            {takenWords(one)} <span className="soft">{AFTERWARDS_WORDS[one.afterwards].title}.</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
