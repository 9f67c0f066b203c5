import { SETTING_RANGES } from '#core/settings.ts'
import { Stepper } from '#parts/controls/stepper.tsx'
import { DesiredRetention } from '#screens/settings/desired-retention.tsx'
import styles from '#screens/settings.module.css'
import { TagRetentions } from './tag-retentions.tsx'
import { useSettings } from './use-settings.ts'
import { WorkloadOfRetention } from './workload-of-retention.tsx'

/** How well cards are to be known, and what that costs. */
export function Retention() {
  const [settings, change] = useSettings()
  return (
    <section className={styles.section}>
      <h2>How well to know it</h2>
      <DesiredRetention />
      <WorkloadOfRetention />
      <TagRetentions />
      <Stepper
        label="Maximum interval"
        hint="Days until a card comes back at the latest."
        value={settings.maximumIntervalDays}
        {...SETTING_RANGES.maximumIntervalDays}
        step={30}
        onChange={(value) => change({ name: 'maximumIntervalDays', value })}
      />
    </section>
  )
}
