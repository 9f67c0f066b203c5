import { SETTING_RANGES } from '#core/settings.ts'
import { Stepper } from '#parts/controls/stepper.tsx'
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
      <Stepper
        label="Desired retention"
        hint="How likely you are to recall a card when it comes back. Higher means more reviews."
        unit="%"
        value={Math.round(settings.retention * 100)}
        least={SETTING_RANGES.retention.least * 100}
        most={SETTING_RANGES.retention.most * 100}
        onChange={(value) => change({ name: 'retention', value: value / 100 })}
      />
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
