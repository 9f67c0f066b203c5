import { useState } from 'react'
import { Link, Navigate, useParams, useSearchParams } from 'react-router-dom'
import { canBeSat, type SittableExam } from '#core/mock/composing.ts'
import actions from '#parts/actions.module.css'
import { Empty } from '#parts/empty.tsx'
import { Screen } from '#screens/frame/screen.tsx'
import { resultAddress } from '#screens/mock/addresses.ts'
import { MockDesk } from '#screens/mock/desk/desk.tsx'
import { ExamList } from '#screens/mock/exam-list.tsx'
import { Lobby } from '#screens/mock/lobby/lobby.tsx'
import { Result } from '#screens/mock/result/result.tsx'
import { useEnding } from '#screens/mock/use-ending.ts'
import { openMock } from '#state/mocks.ts'
import { useLibrary } from './edges.ts'
import { NotFound } from './not-found.tsx'

/**
 * `/mock` chooses an exam; `/mock/mla-c02` is its lobby, or the mock of it that is open; `/mock/mla-c02?result=…` is
 * what came of one.
 */
export function Mock() {
  const { exam: id } = useParams()
  const [parameters] = useSearchParams()
  const exam = useLibrary(({ deck }) => deck.exams.find((one) => one.id === id?.toLowerCase()))
  const result = parameters.get('result')
  useEnding()
  if (id === undefined) return <ExamList />
  if (!exam) return <NotFound />
  if (!canBeSat(exam)) {
    return (
      <Screen title={exam.code} note={exam.name}>
        <Empty title="This exam cannot be sat here">
          <p>The deck does not say how many questions it has, in how many minutes, or from which score it is passed.</p>
          <p className="soft">{exam.status}</p>
          <Link to="/mock" className={actions.secondary}>
            Other exams
          </Link>
        </Empty>
      </Screen>
    )
  }
  return result ? <Result key={result} exam={exam} id={result} /> : <LobbyOrDesk key={exam.id} exam={exam} />
}

function LobbyOrDesk({ exam }: { readonly exam: SittableExam }) {
  const open = useLibrary((library) => {
    const mock = openMock(library)
    return mock?.exam === exam.id ? mock.id : undefined
  })
  // The one that was on the desk: once it is finished, here or in another tab, its result is what to look at.
  const [sat, setSat] = useState(open)
  if (open && open !== sat) setSat(open)
  const isFinished = useLibrary(({ progress }) => sat !== undefined && progress.mocks.get(sat)?.finished !== undefined)
  if (sat && isFinished) return <Navigate to={resultAddress(exam.id, sat)} replace />
  return open ? <MockDesk key={open} exam={exam} id={open} /> : <Lobby exam={exam} />
}
