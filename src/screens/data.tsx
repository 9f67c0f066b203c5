import { Backup } from '#screens/data/backup.tsx'
import { Flight } from '#screens/data/flight.tsx'
import { OwnCopies } from '#screens/data/own-copies.tsx'
import { Storage } from '#screens/data/storage.tsx'
import { TakeIn } from '#screens/data/take-in.tsx'
import { Screen } from '#screens/frame/screen.tsx'

/** `/data`: copies of the log, out and in; what the browser may do to it; whether all is there to study offline. */
export function YourData() {
  return (
    <Screen title="Your data" note="Everything you did is one log, on this device alone until you copy it.">
      <Backup />
      <TakeIn />
      <Flight />
      <Storage />
      <OwnCopies />
    </Screen>
  )
}
