import { EASY_DAYS, type EasyDay } from '#core/settings.ts'
import { Segments } from '#parts/controls/segments.tsx'
import styles from '#screens/settings.module.css'
import { YesOrNo } from './choice.tsx'
import own from './days.module.css'
import { useSettings } from './use-settings.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const EASY_WORDS: Readonly<Record<EasyDay, string>> = { full: 'Full', half: 'Half', none: 'None' }

/** On which days cards come back. */
export function Days() {
  const [{ easyDays, balance }, change] = useSettings()
  return (
    <section className={styles.section}>
      <h2>On which days</h2>
      <div className={own.week}>
        <div>
          <h3 className={own.title}>Reviews on each weekday</h3>
          <p className="soft">
            Cards that would fall on an easy day move to a day beside it. Those that are late or forgotten come all the
            same.
          </p>
        </div>
        {WEEKDAYS.map((name, place) => (
          <div key={name} className={own.day}>
            <span aria-hidden="true">{name}</span>
            <Segments
              legend={name}
              segments={EASY_DAYS.map((value) => ({ value, label: EASY_WORDS[value] }))}
              value={easyDays[place] ?? 'full'}
              onChange={(value) => change({ name: 'easyDays', value: easyDays.with(place, value) })}
            />
          </div>
        ))}
      </div>
      <YesOrNo
        title="Even out busy days"
        hint="Lets a card come a day, or 5 % of its interval, sooner or later, when less is due then."
        words={['Even out', 'To the day']}
        value={balance}
        onChange={(value) => change({ name: 'balance', value })}
      />
    </section>
  )
}
