import type { Mock } from '#core/mock/mock.ts'
import actions from '#parts/actions.module.css'
import { Dialog } from '#parts/dialog.tsx'
import { counted } from '#parts/durations.ts'
import styles from '#screens/review/desk-dialogs.module.css'
import { Keys } from '#screens/review/keys.tsx'
import { MenuItem } from '#screens/review/menu-item.tsx'
import type { MockActions } from '#state/mocks.ts'
import { MOCK_KEYS } from './keys.ts'
import { numbersOf, type Shown, standingsOf } from './standing.ts'

export type OpenDialog = 'menu' | 'keys' | 'finish' | undefined

type Props = {
  readonly mock: Mock
  readonly shown: readonly (Shown | undefined)[]
  readonly desk: MockActions
  readonly open: OpenDialog
  readonly onOpen: (dialog: OpenDialog) => void
  readonly onFinish: () => void
  readonly showsTime: boolean
  readonly onTime: () => void
}

export function DeskDialogs(props: Props) {
  const close = () => props.onOpen(undefined)
  switch (props.open) {
    case 'menu':
      return <Menu {...props} />
    case 'keys':
      return (
        <Dialog title="Keys" onClose={close}>
          <Keys keys={MOCK_KEYS} />
        </Dialog>
      )
    case 'finish':
      return <Finish {...props} />
    default:
      return null
  }
}

function Menu({ mock, desk, onOpen, showsTime, onTime }: Props) {
  const after = (action: () => void) => () => {
    onOpen(undefined)
    action()
  }
  const isPaused = mock.pausedAt !== undefined
  return (
    <Dialog title="This mock" onClose={() => onOpen(undefined)}>
      <ul className={styles.menu}>
        {!isPaused && mock.up !== undefined && (
          <MenuItem icon="cards" name="Review" hint="All questions at a glance" onPress={after(() => desk.moveTo())} />
        )}
        {mock.relaxed && !isPaused && (
          <MenuItem
            icon="suspend"
            name="Pause"
            hint="The question is hidden, the clock stops"
            onPress={after(desk.pause)}
          />
        )}
        <MenuItem
          icon="info"
          name={showsTime ? 'Hide the time left' : 'Show the time left'}
          hint="It is said at 30, 10, 5 and 1 minutes in any case"
          onPress={after(onTime)}
        />
        <MenuItem icon="keys" name="Keys" hint="What the keyboard does here" onPress={() => onOpen('keys')} />
        <MenuItem icon="stop" name="Finish" hint="Hand in, and see the result" onPress={() => onOpen('finish')} />
      </ul>
    </Dialog>
  )
}

/** Nobody hands in by a slip of the thumb, or without knowing what is missing. */
function Finish({ mock, shown, onOpen, onFinish }: Props) {
  const standings = standingsOf(mock, shown)
  const unanswered = numbersOf(standings, 'unanswered')
  const started = numbersOf(standings, 'started')
  return (
    <Dialog title="Finish the exam?" onClose={() => onOpen(undefined)}>
      {unanswered.length + started.length === 0 && <p>Every question is answered.</p>}
      {unanswered.length > 0 && (
        <p>
          <strong>{counted(unanswered.length, 'question')} not answered:</strong> {unanswered.join(', ')}. Each counts
          as wrong; a guess costs nothing.
        </p>
      )}
      {started.length > 0 && (
        <p>
          <strong>Too few options chosen:</strong> {started.join(', ')}.
        </p>
      )}
      <p className="soft">There is no way back: the result shows what was right.</p>
      <button type="button" className={actions.primary} onClick={onFinish}>
        Finish now
      </button>
      <button type="button" className={actions.secondary} onClick={() => onOpen(undefined)}>
        Not yet
      </button>
    </Dialog>
  )
}
