import { Screen } from '#screens/frame/screen.tsx'
import { Days } from '#screens/memory/days.tsx'
import { InASitting } from '#screens/memory/in-a-sitting.tsx'
import { OnToday } from '#screens/memory/on-today.tsx'
import { Optimise } from '#screens/memory/optimise.tsx'
import { Rescheduling } from '#screens/memory/rescheduling.tsx'
import { Retention } from '#screens/memory/retention.tsx'
import { SomeCards } from '#screens/memory/some-cards.tsx'

/** `/memory`: when cards come back and in which order, what that costs, and how to change it for what was learnt. */
export function Memory() {
  return (
    <Screen title="Memory" note="When cards come back, and in which order. It works well as it is.">
      <Retention />
      <InASitting />
      <Days />
      <OnToday />
      <Optimise />
      <Rescheduling />
      <SomeCards />
    </Screen>
  )
}
