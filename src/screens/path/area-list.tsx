import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import {
  type LeadingOn,
  type LearningPath,
  nextStep,
  type PathTopic,
  tickedOf,
  topicsOf,
} from '#core/path/learning-path.ts'
import type { Leg, Timeline } from '#core/path/timeline.ts'
import { useLibrary } from '#screens/edges.ts'
import { topicAddress } from './addresses.ts'
import styles from './area-list.module.css'
import { MeasuresLine } from './two-measures.tsx'
import type { Known } from './use-mastery.ts'
import { stretchWords } from './words.ts'

type Props = {
  readonly path: LearningPath
  readonly timeline: Timeline
  readonly known: ReadonlyMap<LeadingOn, Known | undefined>
}

/** The areas along a rail, each with its days and topics; where one is, and where one should be, stands open. */
export function AreaList({ path, timeline, known }: Props) {
  const ticks = useLibrary(({ progress }) => progress.path.ticks)
  const places = new Map(topicsOf(path).map(({ id }, place) => [id, place + 1]))
  const next = nextStep(path, ticks)?.topic
  return (
    <ol className={styles.areas}>
      {timeline.legs.map((leg) => (
        <Area key={leg.area.id} leg={leg} isNext={leg.area.topics.some((topic) => topic === next)}>
          {leg.area.topics.map((topic) => (
            <TopicLink key={topic.id} topic={topic} place={places.get(topic.id) ?? 0} known={known.get(topic)} />
          ))}
        </Area>
      ))}
    </ol>
  )
}

type AreaProps = { readonly leg: Leg; readonly isNext: boolean; readonly children: ReactNode }

function Area({ leg: { area, from, until }, isNext, children }: AreaProps) {
  const today = useLibrary((library) => library.today)
  const ticks = useLibrary(({ progress }) => progress.path.ticks)
  const isNow = today >= from && today < until
  const { done, all } = tickedOf(area.topics, ticks)
  return (
    <li className={`${styles.area} ${isNow ? styles.now : ''} ${done === all ? styles.done : ''}`}>
      <details open={isNow || isNext}>
        <summary className={styles.summary}>
          <div>
            <h2 className={styles.title}>{area.title}</h2>
            <p className="soft">
              {isNow && <strong className={styles.mark}>Now</strong>}
              {stretchWords(from, until)} · {done} of {all} ticked
            </p>
          </div>
        </summary>
        <p className={styles.goal}>{area.goal}</p>
        <ul>{children}</ul>
      </details>
    </li>
  )
}

type TopicProps = { readonly topic: PathTopic; readonly place: number; readonly known: Known | undefined }

function TopicLink({ topic, place, known }: TopicProps) {
  const ticks = useLibrary(({ progress }) => progress.path.ticks)
  return (
    <li className={styles.item}>
      <Link to={topicAddress(topic.id)} className={styles.topic}>
        <span className={styles.place}>{place}</span>
        <span className={styles.lines}>
          <span className={styles.name}>{topic.title}</span>
          <MeasuresLine ticked={tickedOf([topic], ticks)} mastery={known?.mastery} />
        </span>
      </Link>
    </li>
  )
}
