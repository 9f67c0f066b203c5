import { MOST_MINUTES } from '#core/exam-plan.ts'
import { Segments } from '#parts/controls/segments.tsx'
import { Stepper } from '#parts/controls/stepper.tsx'
import styles from './weekday-minutes.module.css'

type Props = { readonly minutes: readonly number[]; readonly onChange: (minutes: readonly number[]) => void }

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const QUICK = [10, 15, 25, 40, 60]

/** Minutes on each weekday: the same every day by one tap, or each by itself. */
export function WeekdayMinutes({ minutes, onChange }: Props) {
  const [first = 0] = minutes
  const isSame = minutes.every((one) => one === first)
  const summary = isSame
    ? `${first} min`
    : WEEKDAYS.map((day, place) => `${day.slice(0, 3)} ${minutes[place]}`).join(', ')
  return (
    <div className={styles.minutes}>
      <Segments
        legend="Minutes, the same every day"
        titled
        segments={QUICK.map((value) => ({ value, label: String(value) }))}
        value={isSame ? first : -1}
        onChange={(value) => onChange(minutes.map(() => value))}
      />
      <details>
        <summary>Each weekday by itself: {summary}</summary>
        <div className={styles.weekdays}>
          {WEEKDAYS.map((weekday, place) => (
            <Stepper
              key={weekday}
              label={weekday}
              unit="min"
              value={minutes[place] ?? 0}
              least={0}
              most={MOST_MINUTES}
              step={5}
              onChange={(value) => onChange(minutes.map((one, other) => (other === place ? value : one)))}
            />
          ))}
        </div>
      </details>
    </div>
  )
}
