import { Link } from 'react-router-dom'
import { isOver, openMockOn } from '#core/mock/mock.ts'
import { Icon } from '#parts/icon.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { inAddress } from '#screens/in-address.ts'
import styles from './open-mock.module.css'

/** A mock that was left goes on by its clock: the way back comes before everything else. */
export function OpenMock() {
  const { now } = useEdges()
  const mock = useLibrary(({ progress, device }) => openMockOn(device, progress.mocks.values()))
  const exams = useLibrary(({ deck }) => deck.exams)
  if (!mock) return null
  const answered = mock.work.filter(({ answer }) => answer).length
  const code = exams.find(({ id }) => id === mock.exam)?.code ?? mock.exam
  return (
    <Link to={`/mock/${inAddress(mock.exam)}`} className={styles.open}>
      <span>
        <strong>{isOver(mock, now()) ? `Your mock of ${code} is over` : `A mock of ${code} is open`}</strong>
        <span className={`soft ${styles.hint}`}>
          {answered} of {mock.items.length} answered
          {mock.pausedAt === undefined ? '. Its clock goes on.' : ', and paused.'}
        </span>
      </span>
      <Icon name="next" />
    </Link>
  )
}
