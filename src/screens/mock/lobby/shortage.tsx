import type { Composition, SittableExam } from '#core/mock/composing.ts'
import { counted } from '#parts/durations.ts'
import styles from './lobby.module.css'

type Props = { readonly exam: SittableExam; readonly composition: Composition }

/** Where the deck falls short of the exam, and what is done about it. */
export function Shortage({ exam, composition: { items, wanted, domains, minutes } }: Props) {
  const short = domains.filter(({ asked, wanted: own }) => asked < own)
  if (short.length === 0) return null
  const named = short.map(({ number, asked, wanted: own }) => {
    const name = exam.domains.find((domain) => domain.number === number)?.name
    return `${name} (${asked} of ${own})`
  })
  return (
    <p className={styles.unsure}>
      {items.length < wanted && (
        <>
          <strong>
            Shorter than the exam: the deck has {counted(items.length, 'question')} for it, not {wanted}.
          </strong>{' '}
          The time is {minutes} minutes in proportion, and the score rougher.{' '}
        </>
      )}
      Too few in {named.join('; ')}
      {items.length < wanted ? '.' : ': other domains fill in.'}
    </p>
  )
}
