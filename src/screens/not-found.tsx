import { Link } from 'react-router-dom'
import actions from '#parts/actions.module.css'
import { Empty } from '#parts/empty.tsx'
import { Screen } from '#screens/frame/screen.tsx'

export function NotFound() {
  return (
    <Screen title="Not found">
      <Empty title="There is no page at this address">
        <p>It may have moved, or the address lost a letter.</p>
        <Link to="/" className={actions.secondary}>
          Go to Today
        </Link>
      </Empty>
    </Screen>
  )
}
