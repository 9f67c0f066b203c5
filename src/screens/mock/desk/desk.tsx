import { useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { SittableExam } from '#core/mock/composing.ts'
import { shownItem } from '#core/mock/marking.ts'
import type { Mock } from '#core/mock/mock.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { useTitle } from '#screens/frame/screen.tsx'
import { type Shelf, useShelf } from '#screens/use-shelf.ts'
import { createMockActions, finishMock, type MockActions } from '#state/mocks.ts'
import styles from './desk.module.css'
import { DeskDialogs, type OpenDialog } from './desk-dialogs.tsx'
import { Overview } from './overview.tsx'
import { Paused } from './paused.tsx'
import { QuestionUp } from './question-up.tsx'
import type { Shown } from './standing.ts'
import { TopBar } from './top-bar.tsx'
import { useMockKeys } from './use-mock-keys.ts'

type Props = { readonly exam: SittableExam; readonly id: string }

/** The open mock, full screen, once its questions are there. */
export function MockDesk({ exam, id }: Props) {
  useTitle(`Mock exam ${exam.code}`)
  const mock = useLibrary(({ progress }) => progress.mocks.get(id))
  const shelf = useShelf()
  if (!mock) return null
  return (
    <>
      <h1 className="unseen">Mock exam {exam.code}</h1>
      {shelf ? <Desk mock={mock} shelf={shelf} /> : <p aria-busy="true" />}
    </>
  )
}

function Desk({ mock, shelf: { scenarios } }: { readonly mock: Mock; readonly shelf: Shelf }) {
  const { id, items, up } = mock
  const { library, now, disk } = useEdges()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog>()
  const [showsTime, setShowsTime] = useState(true)
  const desk = useMemo(() => createMockActions(library, id, now), [library, id, now])
  const shown = useMemo(() => items.map((item) => shownItem(item, scenarios)), [items, scenarios])
  const toggleTime = () => setShowsTime((shows) => !shows)
  useScreenLock(mock.pausedAt === undefined)
  useMockKeys({
    isActive: dialog === undefined,
    mock,
    shown: up === undefined ? undefined : shown[up],
    desk,
    open: setDialog,
    toggleTime,
    leave: () => navigate('/mock'),
  })

  function finish() {
    setDialog(undefined)
    finishMock(library, scenarios, id, now)
    // Browsers grant it sooner to an app in use.
    void disk.askToKeep()
  }

  return (
    <div className={styles.desk}>
      <TopBar mock={mock} showsTime={showsTime} onTime={toggleTime} onMore={() => setDialog('menu')} />
      <Middle mock={mock} shown={shown} desk={desk} onFinish={() => setDialog('finish')} />
      <DeskDialogs
        mock={mock}
        shown={shown}
        desk={desk}
        open={dialog}
        onOpen={setDialog}
        onFinish={finish}
        showsTime={showsTime}
        onTime={toggleTime}
      />
    </div>
  )
}

type MiddleProps = {
  readonly mock: Mock
  readonly shown: readonly (Shown | undefined)[]
  readonly desk: MockActions
  readonly onFinish: () => void
}

function Middle({ mock, shown, desk, onFinish }: MiddleProps) {
  if (mock.pausedAt !== undefined) return <Paused onResume={desk.resume} />
  if (mock.up === undefined) return <Overview mock={mock} shown={shown} desk={desk} onFinish={onFinish} />
  return <QuestionUp mock={mock} place={mock.up} shown={shown[mock.up]} desk={desk} />
}

/** A phone that goes dark in the middle of a question is in the way. */
function useScreenLock(isWanted: boolean): void {
  const { screenLock } = useEdges()
  useEffect(() => {
    if (!isWanted) return
    screenLock.hold()
    return () => screenLock.release()
  }, [screenLock, isWanted])
}
