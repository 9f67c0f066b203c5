import { useMemo } from 'react'
import { Link, Navigate } from 'react-router-dom'
import type { SittableExam } from '#core/mock/composing.ts'
import { markMock } from '#core/mock/marking.ts'
import type { Mock } from '#core/mock/mock.ts'
import { lookBack, scoreMock } from '#core/mock/scoring.ts'
import actions from '#parts/actions.module.css'
import { Empty } from '#parts/empty.tsx'
import { useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { mockAddress } from '#screens/mock/addresses.ts'
import { moment, spentWords } from '#screens/mock/times.ts'
import { type Shelf, useShelf } from '#screens/use-shelf.ts'
import { Again } from './again.tsx'
import { ByDomain } from './by-domain.tsx'
import { LookingBack } from './looking-back.tsx'
import styles from './result.module.css'
import { ScoreSheet } from './score-sheet.tsx'
import { TimeChart } from './time-chart.tsx'

type Props = { readonly exam: SittableExam; readonly id: string }

/** What came of a mock. */
export function Result({ exam, id }: Props) {
  const mock = useLibrary(({ progress }) => progress.mocks.get(id))
  const isHere = useLibrary(({ device }) => mock?.device === device)
  const shelf = useShelf()
  if (!mock || mock.exam !== exam.id) {
    return (
      <Screen title={`Mock exam ${exam.code}`}>
        <Empty title="This mock is not in your log">
          <Link to="/mock" className={actions.secondary}>
            Your mocks
          </Link>
        </Empty>
      </Screen>
    )
  }
  if (!mock.finished) {
    if (isHere) return <Navigate to={mockAddress(exam.id)} replace />
    return (
      <Screen title={`Mock exam ${exam.code}`}>
        <Empty title="This mock is still open">
          <p>It was started on another of your devices, {moment(mock.startedAt)}, and is finished there.</p>
        </Empty>
      </Screen>
    )
  }
  return (
    <Screen
      title={`Result ${exam.code}`}
      note={whenWords(mock)}
      aside={
        <Link to="/mock" className={styles.all}>
          All mocks
        </Link>
      }
    >
      <ScoreSheet exam={exam} score={scoreMock(mock, exam, mock.finished.right)} right={mock.finished.right} />
      {shelf ? <Details exam={exam} mock={mock} shelf={shelf} /> : <p aria-busy="true" />}
      <Link to={mockAddress(exam.id)} className={actions.secondary}>
        Sit another one
      </Link>
    </Screen>
  )
}

type DetailProps = { readonly exam: SittableExam; readonly mock: Mock; readonly shelf: Shelf }

function Details({ exam, mock, shelf }: DetailProps) {
  const markings = useMemo(() => markMock(mock, shelf.scenarios), [mock, shelf])
  const back = lookBack(mock, markings)
  const right = mock.finished?.right ?? []
  return (
    <>
      <ByDomain score={scoreMock(mock, exam, right)} />
      <LookingBack mock={mock} back={back} />
      <TimeChart mock={mock} right={right} medianMs={back.medianMs} />
      <Again mock={mock} right={right} markings={markings} misconceptions={shelf.misconceptions} />
    </>
  )
}

function whenWords({ startedAt, finished, pausedMs, relaxed }: Mock): string {
  const took = spentWords((finished?.at ?? startedAt) - startedAt - pausedMs)
  const by = finished?.by === 'clock' ? 'ended by the clock' : `finished after ${took}`
  return `${moment(startedAt)} · ${by}${relaxed ? ' · relaxed' : ''}`
}
