import { useState } from 'react'
import { type Day, daysBetween, isDay } from '#core/time.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { DateField } from './date-field.tsx'
import styles from './days-off.module.css'
import { daysOf, rangeOfDaysWords, rangesOf } from './words.ts'

type Props = { readonly days: readonly Day[]; readonly today: Day; readonly onChange: (days: readonly Day[]) => void }

const MOST_DAYS = 366

/** Days without any study, single ones or many in a row. */
export function DaysOff({ days, today, onChange }: Props) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const ranges = rangesOf(days.filter((day) => day >= today))
  const last = to === '' ? from : to
  const problem = rangeProblem(from, last, today)

  function add() {
    if (!isDay(from) || !isDay(last)) return
    onChange([...new Set([...days, ...daysOf({ from, to: last })])].sort())
    setFrom('')
    setTo('')
  }

  return (
    <details>
      <summary>Days off: {ranges.length === 0 ? 'none' : ranges.map(rangeOfDaysWords).join(', ')}</summary>
      <div className={styles.days}>
        {ranges.length > 0 && (
          <ul className={styles.ranges}>
            {ranges.map((range) => (
              <li key={range.from}>
                <button
                  type="button"
                  className={styles.range}
                  aria-label={`Study on ${rangeOfDaysWords(range)} after all`}
                  onClick={() => onChange(days.filter((day) => day < range.from || day > range.to))}
                >
                  {rangeOfDaysWords(range)}
                  <Icon name="close" size={16} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <p className="soft">For a single day leave “Until” empty.</p>
        <div className={styles.adding}>
          <DateField label="From" value={from} onChange={setFrom} problem={from === '' ? undefined : problem} />
          <DateField label="Until" value={to} onChange={setTo} />
        </div>
        <button type="button" className={actions.secondary} disabled={problem !== undefined} onClick={add}>
          <Icon name="plus" size={18} />
          Add days off
        </button>
      </div>
    </details>
  )
}

function rangeProblem(from: string, to: string, today: Day): string | undefined {
  if (!isDay(from) || !isDay(to)) return 'Choose a day.'
  if (from < today) return 'That day has passed.'
  if (to < from) return 'The last day comes before the first.'
  return daysBetween(from, to) >= MOST_DAYS ? 'That is more than a year.' : undefined
}
