import { useState } from 'react'
import { useEdges } from '#screens/edges.ts'
import type { Tale } from './told.tsx'

/** What was done last: `tell` says it, and `Told` shows it and takes it back. */
export function useTale() {
  const { library } = useEdges()
  const [tale, tell] = useState<Tale>()
  const told = {
    tale,
    onUndo(event: string) {
      library.getState().undo(event)
      tell({ words: 'Taken back' })
    },
    onClose: () => tell(undefined),
  }
  return { tell, told }
}
