import { Navigate, useSearchParams } from 'react-router-dom'
import { openSitting } from '#state/selectors.ts'
import { useLibrary } from './edges.ts'
import { Later } from './later.ts'
import { setUp, sittingDesk } from './later-screens.ts'

/** `/review` is the sitting that is open; `/review?q=…` sets one up, or goes on with the one of that query. */
export function Review() {
  const [parameters] = useSearchParams()
  const query = parameters.get('q')
  const open = useLibrary((library) => openSitting(library)?.id)

  if (query === null) return open ? <Later of={sittingDesk} key={open} /> : <Navigate to="/" replace />
  return <Later of={setUp} key={query} query={query} cram={parameters.has('cram')} />
}
