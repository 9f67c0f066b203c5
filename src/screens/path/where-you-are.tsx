import { Link } from 'react-router-dom'
import { type LearningPath, nextStep } from '#core/path/learning-path.ts'
import actions from '#parts/actions.module.css'
import sheet from '#parts/sheet.module.css'
import { useLibrary } from '#screens/edges.ts'
import { topicAddress } from './addresses.ts'
import styles from './where-you-are.module.css'
import { partWords } from './words.ts'

/** The next step, and the way there. */
export function WhereYouAre({ path }: { readonly path: LearningPath }) {
  const ticks = useLibrary(({ progress }) => progress.path.ticks)
  const step = nextStep(path, ticks)
  if (!step) {
    return (
      <p className={`${sheet.sheet} ${styles.sheet}`}>
        <strong>Everything is ticked.</strong> What reviews prove goes on: keep the cards warm.
      </p>
    )
  }
  const { topic, part } = step
  return (
    <section className={`${sheet.sheet} ${styles.sheet}`} aria-label="Where you are">
      <p className="soft">{ticks.size === 0 ? 'Begin with' : 'Next'}</p>
      <p className={styles.topic}>{topic.title}</p>
      <p>
        {partWords(topic, part)}
        {part === 'theory' && <span className="soft"> · {topic.theory}</span>}
        {part === 'hands-on' && <span className="soft"> · {topic.handsOn}</span>}
      </p>
      <Link to={topicAddress(topic.id)} className={actions.primary}>
        {ticks.size === 0 ? 'Begin' : 'Continue'}
      </Link>
    </section>
  )
}
