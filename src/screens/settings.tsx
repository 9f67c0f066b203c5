import { Link } from 'react-router-dom'
import { SETTING_RANGES, THEMES, type Theme } from '#core/settings.ts'
import { Segments } from '#parts/controls/segments.tsx'
import { Stepper } from '#parts/controls/stepper.tsx'
import { Icon } from '#parts/icon.tsx'
import { Screen } from '#screens/frame/screen.tsx'
import { DesiredRetention } from '#screens/settings/desired-retention.tsx'
import { useEdges, useLibrary } from './edges.ts'
import styles from './settings.module.css'

const THEME_WORDS: Readonly<Record<Theme, string>> = { system: 'As the device', light: 'Light', dark: 'Dark' }

export function Settings() {
  const { version } = useEdges()
  const settings = useLibrary((library) => library.progress.settings)
  const change = useLibrary((library) => library.changeSetting)
  const deck = useLibrary((library) => library.deck)
  const ranges = SETTING_RANGES
  return (
    <Screen title="Settings">
      <section className={styles.section}>
        <h2>Schedule</h2>
        <DesiredRetention />
        <Stepper
          label="New cards a day"
          value={settings.newPerDay}
          {...ranges.newPerDay}
          step={5}
          onChange={(value) => change({ name: 'newPerDay', value })}
        />
        <Stepper
          label="New scenarios a day"
          hint="That Today brings; a drill brings as many as you ask for."
          value={settings.newScenariosPerDay}
          {...ranges.newScenariosPerDay}
          onChange={(value) => change({ name: 'newScenariosPerDay', value })}
        />
        <Stepper
          label="Reviews a day"
          value={settings.reviewsPerDay}
          {...ranges.reviewsPerDay}
          step={10}
          onChange={(value) => change({ name: 'reviewsPerDay', value })}
        />
        <Stepper
          label="Day starts at"
          hint="Studying past midnight still counts for the evening before."
          unit=":00"
          value={settings.dayStartHour}
          {...ranges.dayStartHour}
          onChange={(value) => change({ name: 'dayStartHour', value })}
        />
        <div>
          <Link to="/plan" className={styles.link}>
            Exam plan
            <Icon name="next" />
          </Link>
          <p className="soft">Your exam date and minutes a day, and what comes of them.</p>
        </div>
        <div>
          <Link to="/memory" className={styles.link}>
            Memory
            <Icon name="next" />
          </Link>
          <p className="soft">
            Retention of a tag, learning steps, leeches, easy days, orders; what they cost a day; reschedule, forget,
            set due.
          </p>
        </div>
      </section>
      <section className={styles.section}>
        <h2>Scenarios</h2>
        <Segments
          legend="Say how sure you are before the options appear"
          titled
          segments={[
            { value: 'yes', label: 'Commit first' },
            { value: 'no', label: 'Options at once' },
          ]}
          value={settings.commitFirst ? 'yes' : 'no'}
          onChange={(value) => change({ name: 'commitFirst', value: value === 'yes' })}
        />
        <p className="soft">A right answer that you were unsure of counts as Hard: a lucky guess is never Good.</p>
      </section>
      <section className={styles.section}>
        <h2>Look</h2>
        <Segments
          legend="Theme"
          titled
          segments={THEMES.map((value) => ({ value, label: THEME_WORDS[value] }))}
          value={settings.theme}
          onChange={(value) => change({ name: 'theme', value })}
        />
      </section>
      <section className={styles.section}>
        <h2>Your data</h2>
        <div>
          <Link to="/data" className={styles.link}>
            Backup, storage and flight check
            <Icon name="next" />
          </Link>
          <p className="soft">
            Export or import your log, merge another device, and see what this browser may do to it.
          </p>
        </div>
      </section>
      <section className={styles.section}>
        <h2>About</h2>
        <Link to="/help" className={styles.link}>
          Help
          <Icon name="next" />
        </Link>
        <p className="soft">
          Tagdrill {version}. Deck: {deck.title}, version {deck.version}
          {deck.licence && `, ${deck.licence}`}.
        </p>
        <p className="soft">
          Not affiliated with Amazon Web Services. AWS and Amazon SageMaker are trademarks of Amazon.com, Inc. or its
          affiliates.
        </p>
      </section>
    </Screen>
  )
}
