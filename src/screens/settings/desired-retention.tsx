import { SETTING_RANGES } from '#core/settings.ts'
import { Stepper } from '#parts/controls/stepper.tsx'
import { useLibrary } from '#screens/edges.ts'

const { least, most } = SETTING_RANGES.retention

/** How likely cards are to be recalled when they come back. */
export function DesiredRetention() {
  const retention = useLibrary(({ progress }) => progress.settings.retention)
  const change = useLibrary((library) => library.changeSetting)
  return (
    <Stepper
      label="Desired retention"
      hint="How likely you are to recall a card when it comes back. Higher means more reviews."
      unit="%"
      value={Math.round(retention * 100)}
      least={least * 100}
      most={most * 100}
      onChange={(value) => change({ name: 'retention', value: value / 100 })}
    />
  )
}
