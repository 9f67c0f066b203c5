import { useMemo } from 'react'
import { useLibrary } from '#screens/edges.ts'
import { standingWords } from './standing-words.ts'

/** What a filter holds for today. It asks for the query language, which Today can be painted without. */
export function StandingHint({ query }: { readonly query: string }) {
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  return useMemo(() => standingWords({ deck, progress, today }, query), [deck, progress, today, query])
}
