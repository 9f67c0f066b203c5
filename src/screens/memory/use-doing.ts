import { useState } from 'react'
import type { Happening } from '#core/event.ts'
import type { Tale } from '#screens/browse/told.tsx'
import { useEdges } from '#screens/edges.ts'
import { changeMany } from '#state/browsing.ts'

/** Does something to many cards in one event, tells it, and takes it back. */
export function useDoing() {
  const { library } = useEdges()
  const [tale, setTale] = useState<Tale>()
  return {
    tale,
    doIt(happening: Happening, words: string) {
      const event = changeMany(library, happening)
      setTale({ words, ...(event !== undefined && { event }) })
    },
    undo(event: string) {
      library.getState().undo(event)
      setTale({ words: 'Undone' })
    },
    close: () => setTale(undefined),
  }
}
