import { type Backups, useEdges } from '#screens/edges.ts'
import { useFetchedOrNot } from '#screens/use-fetched.ts'

/** Undefined until its code is here; where that cannot be had nothing of it is offered. */
export function useBackups(): Backups | undefined {
  return useFetchedOrNot(useEdges().backups)
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
