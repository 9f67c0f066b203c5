import type { Sitting } from '#core/session.ts'
import { dayOf } from '#core/time.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { unfinishedSitting } from '#state/selectors.ts'

/**
 * The sitting to go on with. With a plan what Today brought on another day is not what it would bring now: that is left,
 * and nothing is heaped on top of it.
 */
export function useOpenSitting(): Sitting | undefined {
  const { zone } = useEdges()
  const sitting = useLibrary(unfinishedSitting)
  const today = useLibrary((library) => library.today)
  const isPlanned = useLibrary((library) => library.progress.plan !== undefined)
  const dayStartHour = useLibrary((library) => library.progress.settings.dayStartHour)
  if (sitting?.query !== '' || !isPlanned) return sitting
  return dayOf(sitting.startedAt, { zone: zone(), dayStartHour }) === today ? sitting : undefined
}
