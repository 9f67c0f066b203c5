import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import {
  HANDS_ON,
  type LeadingOn,
  type LearningPath,
  type PathTopic,
  partsOf,
  THEORY,
  tickedOf,
  tickOf,
  topicsOf,
} from '#core/path/learning-path.ts'
import actions from '#parts/actions.module.css'
import sheet from '#parts/sheet.module.css'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { Neighbours } from '#screens/notes/neighbours.tsx'
import { tick, timelineFor } from '#state/path.ts'
import { topicAddress } from './addresses.ts'
import { Leads } from './leads.tsx'
import { Tick } from './tick.tsx'
import styles from './topic-page.module.css'
import { TwoMeasures } from './two-measures.tsx'
import { useMastery } from './use-mastery.ts'
import { stretchWords } from './words.ts'

type Props = {
  readonly path: LearningPath
  readonly topic: PathTopic
  /** Among all topics, from 0. */
  readonly place: number
}

/** One topic: what to study, what to build, what to tick, and where each of it is learnt. */
export function TopicPage({ path, topic, place }: Props) {
  const { library } = useEdges()
  const progress = useLibrary((state) => state.progress)
  const today = useLibrary((state) => state.today)
  const { ticks } = progress.path
  const topics = useMemo(() => topicsOf(path), [path])
  const parts = useMemo((): readonly LeadingOn[] => [topic, ...topic.subtopics], [topic])
  const { of: known } = useMastery(parts)
  const leg = useMemo(
    () => timelineFor({ progress, today }, path).legs.find(({ area }) => area.topics.includes(topic)),
    [progress, today, path, topic],
  )
  const ticked = tickedOf([topic], ticks)
  const isTicked = (part: string) => ticks.has(tickOf(topic.id, part))
  const [before, after] = [topics[place - 1], topics[place + 1]]

  return (
    <Screen
      title={topic.title}
      note={
        <>
          <Link to="/path">Learning path</Link> · topic {place + 1} of {topics.length}
        </>
      }
    >
      <p className="soft">{leg && `${leg.area.title} · ${stretchWords(leg.from, leg.until)}`}</p>
      {topic.remark && <p className={styles.remark}>{topic.remark}</p>}
      <TwoMeasures ticked={ticked} mastery={known.get(topic)?.mastery} />
      <Leads lead={topic} known={known.get(topic)} what={topic.title} wide />
      <section className={`${sheet.sheet} ${styles.parts}`} aria-label="To tick">
        <Tick checked={isTicked(THEORY)} onChange={(checked) => tick(library, topic.id, [THEORY], checked)}>
          <strong>Theory studied</strong>
          <span className="soft">{topic.theory}</span>
        </Tick>
        <h2 className={styles.heading}>Subtopics</h2>
        <ul className={styles.subtopics}>
          {topic.subtopics.map((subtopic) => (
            <li key={subtopic.id}>
              <Tick
                checked={isTicked(subtopic.id)}
                onChange={(checked) => tick(library, topic.id, [subtopic.id], checked)}
              >
                {subtopic.title}
              </Tick>
              <Leads lead={subtopic} known={known.get(subtopic)} what={subtopic.title} />
            </li>
          ))}
        </ul>
        <Tick checked={isTicked(HANDS_ON)} onChange={(checked) => tick(library, topic.id, [HANDS_ON], checked)}>
          <strong>Hands-on proof done</strong>
          <span className="soft">{topic.handsOn}</span>
        </Tick>
        {ticked.done < ticked.all && (
          <button
            type="button"
            className={actions.quiet}
            onClick={() =>
              tick(
                library,
                topic.id,
                partsOf(topic).filter((part) => !isTicked(part)),
                true,
              )
            }
          >
            Tick all of it
          </button>
        )}
      </section>
      <Neighbours of="topics" before={before} after={after} addressOf={topicAddress} />
    </Screen>
  )
}
