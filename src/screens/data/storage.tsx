import { useEffect, useState } from 'react'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { type Promised, type Surroundings, useEdges, useLibrary } from '#screens/edges.ts'
import settingStyles from '#screens/settings.module.css'
import styles from './data.module.css'
import { byteWords, dayWords, PROMISE_WORDS, riskWords } from './words.ts'

/** What the browser promises about the learner's data and what it may do to it, said as it is. */
export function Storage() {
  const { disk, surroundings } = useEdges()
  const [promised, setPromised] = useState<Promised>()
  const [around, setAround] = useState<Surroundings>()
  // Only the browser knows, and it takes its time.
  useEffect(() => {
    void disk.promised().then(setPromised)
    void surroundings().then(setAround)
  }, [disk, surroundings])
  return (
    <section className={settingStyles.section}>
      <h2>Storage</h2>
      <p>{promised ? PROMISE_WORDS[promised] : 'Asking the browser…'}</p>
      {promised === 'not-promised' && (
        <div className={styles.buttons}>
          <button type="button" className={actions.secondary} onClick={() => void disk.askToKeep().then(setPromised)}>
            Ask the browser to keep it
          </button>
        </div>
      )}
      {promised && around && riskWords(around, promised).map((words) => <p key={words}>{words}</p>)}
      <Facts />
    </section>
  )
}

function Facts() {
  const today = useLibrary((library) => library.today)
  const device = useLibrary((library) => library.device)
  const copies = useLibrary(({ progress }) => progress.copies.get(device))
  const unreadable = useLibrary((library) => library.unreadable)
  const { room, events } = useFigures()
  return (
    <dl className={styles.facts}>
      <dt>Used</dt>
      <dd>
        {room
          ? `${byteWords(room.usedBytes)}, the app itself included; ${byteWords(Math.max(0, room.quotaBytes - room.usedBytes))} left for it`
          : 'This browser does not say'}
      </dd>
      <dt>Log</dt>
      <dd>
        {events === undefined ? '…' : counted(events, 'event')}
        {unreadable > 0 && `, and ${unreadable} that could not be read`}
      </dd>
      <dt>Last backup</dt>
      <dd>{copies?.backup ? dayWords(copies.backup.day, today) : 'Never'}</dd>
      <dt>Last verified restore</dt>
      <dd>{copies?.restore ? dayWords(copies.restore.day, today) : 'Never'}</dd>
      <dt>This device</dt>
      <dd>
        <code>{device}</code>
      </dd>
    </dl>
  )
}

function useFigures() {
  const { disk, library } = useEdges()
  const newest = useLibrary(({ progress }) => progress.newest?.id)
  const [room, setRoom] = useState<{ readonly usedBytes: number; readonly quotaBytes: number }>()
  const [events, setEvents] = useState<number>()
  // Both lie on the disk, and change with the log.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was added.
  useEffect(() => {
    let isWanted = true
    disk.room().then(
      (found) => isWanted && setRoom(found),
      () => undefined,
    )
    library
      .getState()
      .readLog()
      .then(
        (log) => isWanted && setEvents(log.length),
        () => undefined,
      )
    return () => {
      isWanted = false
    }
  }, [disk, library, newest])
  return { room, events }
}
