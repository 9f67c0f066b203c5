import { nextDueDay } from '#core/day-plan.ts'
import { isUnseen, type Subject } from '#core/queue.ts'
import { addDays, type Day } from '#core/time.ts'
import { counted, longDay } from '#parts/durations.ts'
import { Empty } from '#parts/empty.tsx'
import sheet from '#parts/sheet.module.css'
import { useLibrary } from '#screens/edges.ts'
import { MoreLink } from '#screens/more-link.tsx'
import { reviewAddress } from '#screens/surroundings.tsx'
import styles from './all-done.module.css'

/** Nothing left today: when it goes on, and what else could be done. */
export function AllDone({ subjects }: { readonly subjects: readonly Subject[] }) {
  const today = useLibrary((library) => library.today)
  const next = nextDueDay(subjects, today)
  const unseen = subjects.filter(isUnseen).length
  return (
    <div className={sheet.sheet}>
      <Empty title="All done for today">
        <p>
          {next
            ? `${counted(next.cards, 'card')} ${next.cards === 1 ? 'comes' : 'come'} back ${whenWords(next.day, today)}.`
            : 'Nothing is scheduled yet.'}
          {unseen > 0 && ` ${counted(unseen, 'card')} you have not met.`}
        </p>
      </Empty>
      <ul className={styles.more}>
        {unseen > 0 && (
          <MoreLink to={reviewAddress('is:new')} title="Meet more new cards" hint="Beyond today's number of new ones" />
        )}
        <MoreLink to="/tags" title="Study by tag" hint="Due and new cards of any tags together" />
        <MoreLink to={`${reviewAddress('')}&cram`} title="Cram" hint="Any cards, and the schedule is left alone" />
        <MoreLink to="/notes" title="Read the notes" hint="Where the cards come from" />
      </ul>
    </div>
  )
}

function whenWords(day: Day, today: Day): string {
  return day === addDays(today, 1) ? 'tomorrow' : `on ${longDay(day)}`
}
