import { Link } from 'react-router-dom'
import type { Mock } from '#core/mock/mock.ts'
import actions from '#parts/actions.module.css'
import { Hairline } from '#parts/desk/hairline.tsx'
import { Place } from '#parts/desk/place.tsx'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import bar from '#screens/review/top-bar.module.css'
import { Clock } from './clock.tsx'

type Props = {
  readonly mock: Mock
  readonly showsTime: boolean
  readonly onTime: () => void
  readonly onMore: () => void
}

export function TopBar({ mock, showsTime, onTime, onMore }: Props) {
  const unsaved = useLibrary((library) => library.saving.unsaved)
  const answered = mock.work.filter(({ answer }) => answer).length
  return (
    <header className={bar.bar}>
      <Hairline done={answered} of={mock.items.length} label="Questions answered" />
      <div className={bar.row}>
        <Link to="/mock" className={actions.square} aria-label="Leave; the mock stays open and its clock goes on">
          <Icon name="close" />
        </Link>
        <Place unsaved={unsaved}>{mock.up === undefined ? 'Review' : `${mock.up + 1} of ${mock.items.length}`}</Place>
        <Clock mock={mock} shows={showsTime} onPress={onTime} />
        <button type="button" className={actions.square} aria-label="More" aria-haspopup="dialog" onClick={onMore}>
          <Icon name="more" />
        </button>
      </div>
    </header>
  )
}
