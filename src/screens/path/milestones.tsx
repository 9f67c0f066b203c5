import type { LearningPath } from '#core/path/learning-path.ts'
import { dueOf, type Timeline } from '#core/path/timeline.ts'
import { shortDay } from '#parts/durations.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { reachMilestone } from '#state/path.ts'
import styles from './overview.module.css'
import { Tick } from './tick.tsx'

type Props = { readonly path: LearningPath; readonly timeline: Timeline }

/** The milestones, each with the day that the timeline has for it, or that on which it was reached. */
export function Milestones({ path: { milestones }, timeline }: Props) {
  const { library } = useEdges()
  const reached = useLibrary(({ progress }) => progress.path.milestones)
  if (milestones.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Milestones</h2>
      <ul>
        {milestones.map(({ id, title, topic }) => {
          const leg = timeline.legs.find(({ area }) => area.topics.some((one) => one.id === topic))
          const day = reached.get(id)
          return (
            <li key={id}>
              <Tick checked={day !== undefined} onChange={(checked) => reachMilestone(library, id, checked)}>
                {title}
                <span className="soft">
                  {day ? `reached on ${shortDay(day)}` : leg && `by ${shortDay(dueOf(leg, topic))}`}
                </span>
              </Tick>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
