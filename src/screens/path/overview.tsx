import { useMemo } from 'react'
import { type LearningPath, tickedOf, topicsOf } from '#core/path/learning-path.ts'
import { Told } from '#screens/browse/told.tsx'
import { useTale } from '#screens/browse/use-tale.ts'
import { useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { timelineFor } from '#state/path.ts'
import { AreaList } from './area-list.tsx'
import { Journal } from './journal.tsx'
import { Milestones } from './milestones.tsx'
import styles from './overview.module.css'
import { TimelineStrip } from './timeline-strip.tsx'
import { TwoMeasures } from './two-measures.tsx'
import { useMastery } from './use-mastery.ts'
import { WhereYouAre } from './where-you-are.tsx'

/** The whole path: where to go on, how far it is, the weeks, the areas with their topics, and the journal. */
export function Overview({ path }: { readonly path: LearningPath }) {
  const progress = useLibrary((state) => state.progress)
  const today = useLibrary((state) => state.today)
  const { tell, told } = useTale()
  const topics = useMemo(() => topicsOf(path), [path])
  const known = useMastery(topics)
  const timeline = useMemo(() => timelineFor({ progress, today }, path), [progress, today, path])
  const { ticks } = progress.path

  return (
    <Screen title="Learning path" note={`${topics.length} topics, from the first notebook to whole projects`}>
      <WhereYouAre path={path} />
      <section className={styles.section} aria-label="How far you are">
        <TwoMeasures ticked={tickedOf(topics, ticks)} mastery={known.whole} />
        <p className="soft">
          A tick is your own word for it. What reviews prove is the share of the cards that you would recall today.
        </p>
      </section>
      <TimelineStrip timeline={timeline} onDone={tell} />
      <AreaList path={path} timeline={timeline} known={known.of} />
      <Milestones path={path} timeline={timeline} />
      <Journal onDone={tell} />
      <Told {...told} isAfloat />
    </Screen>
  )
}
