import type { Happening } from '#core/event.ts'
import { useTale } from '#screens/browse/use-tale.ts'
import { useEdges } from '#screens/edges.ts'
import { changeMany } from '#state/browsing.ts'

/** Does something to many cards in one event, tells it, and takes it back. */
export function useDoing() {
  const { library } = useEdges()
  const { tell, told } = useTale()
  return {
    told,
    doIt(happening: Happening, words: string) {
      const event = changeMany(library, happening)
      tell({ words, ...(event !== undefined && { event }) })
    },
  }
}
