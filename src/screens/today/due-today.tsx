import { useMemo } from 'react'
import type { Subject } from '#core/queue.ts'
import type { Sitting } from '#core/session.ts'
import { useLibrary } from '#screens/edges.ts'
import { todaysPlan } from '#state/selectors.ts'
import { AllDone } from './all-done.tsx'
import { Plan } from './plan.tsx'

type Props = { readonly subjects: readonly Subject[]; readonly open: Sitting | undefined }

/** What is due today and what is new, by the learner's limits: the day without an exam ahead. */
export function DueToday({ subjects, open }: Props) {
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  const plan = useMemo(() => todaysPlan({ deck, progress, today }), [deck, progress, today])
  return plan.cards.length > 0 || open ? (
    <Plan plan={plan} subjects={subjects} open={open} />
  ) : (
    <AllDone subjects={subjects} />
  )
}
