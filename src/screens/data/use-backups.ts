import { useEffect, useState } from 'react'
import { type Backups, useEdges } from '#screens/edges.ts'

/** Undefined until its code is here. */
export function useBackups(): Backups | undefined {
  const { backups } = useEdges()
  const [fetched, setFetched] = useState<Backups>()
  // It is fetched, and may fail; then nothing of it is offered.
  useEffect(() => {
    let isWanted = true
    backups().then(
      (arrived) => isWanted && setFetched(arrived),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [backups])
  return fetched
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
