import { Navigate, useSearchParams } from 'react-router-dom'
import { parseQuery, printQuery } from '#core/query.ts'
import { openSitting, unfinishedSitting } from '#state/selectors.ts'
import { useLibrary } from './edges.ts'
import { Later } from './later.ts'
import { setUp, sittingDesk } from './later-screens.ts'

/** `/review` is the sitting that is open; `/review?q=…` sets one up, or goes on with the one of that query. */
export function Review() {
  const [parameters] = useSearchParams()
  const query = parameters.get('q')
  const open = useLibrary((library) => openSitting(library)?.id)
  const unfinished = useLibrary((library) => unfinishedSitting(library)?.query)

  if (query === null) return open ? <Later of={sittingDesk} key={open} /> : <Navigate to="/" replace />
  // What Today starts has no query: it is no sitting "on everything", which can be set up beside it.
  if (query !== '' && unfinished !== undefined && canonical(query) === unfinished)
    return <Navigate to="/review" replace />
  return <Later of={setUp} key={query} query={query} cram={parameters.has('cram')} />
}

function canonical(text: string): string | undefined {
  const query = parseQuery(text)
  return query.ok ? printQuery(query.value) : undefined
}
