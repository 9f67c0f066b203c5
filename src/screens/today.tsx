import { Link } from 'react-router-dom'
import actions from '#parts/actions.module.css'
import { longDay } from '#parts/durations.ts'
import { Empty } from '#parts/empty.tsx'
import { Screen } from '#screens/frame/screen.tsx'
import { BackupReminder } from '#screens/today/backup-reminder.tsx'
import { ByTag } from '#screens/today/by-tag.tsx'
import { Continue } from '#screens/today/continue.tsx'
import { DueToday } from '#screens/today/due-today.tsx'
import { ExamCame } from '#screens/today/exam-came.tsx'
import { OpenMock } from '#screens/today/open-mock.tsx'
import { Pinned } from '#screens/today/pinned.tsx'
import { ReadinessNow } from '#screens/today/readiness-now.tsx'
import { Strength } from '#screens/today/strength.tsx'
import { useOpenSitting } from '#screens/today/use-open-sitting.ts'
import { subjectsIn } from '#state/selectors.ts'
import { useEdges, useLibrary } from './edges.ts'
import { Later } from './later.ts'
import { towardsExam } from './later-screens.ts'
import { MoreLink } from './more-link.tsx'
import styles from './today.module.css'

/** What to study now, and one tap to begin. */
export function Today() {
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  const { path } = useEdges()
  const open = useOpenSitting()
  const { plan } = progress
  const subjects = subjectsIn({ deck, progress })

  if (deck.cards.length === 0) {
    return (
      <Screen title="Today" note={longDay(today)}>
        <Empty title="Nothing to study yet">
          <p>This deck has no cards. They come from tagged notes: a term and its meaning, a table, a question.</p>
          <Link to="/notes" className={actions.secondary}>
            Read the notes
          </Link>
        </Empty>
      </Screen>
    )
  }
  return (
    <Screen title="Today" note={longDay(today)} aside={<span className="soft">{deck.title}</span>}>
      <OpenMock />
      {plan && today < plan.date ? (
        <Later of={towardsExam} plan={plan} subjects={subjects} open={open} />
      ) : (
        <>
          {plan && <ExamCame plan={plan} />}
          {plan?.date === today ? open && <Continue sitting={open} /> : <DueToday subjects={subjects} open={open} />}
        </>
      )}
      {plan && today < plan.date && <ReadinessNow exam={plan.exam} />}
      <BackupReminder />
      <Pinned />
      <ByTag subjects={subjects} />
      <Strength subjects={subjects} />
      <ul className={styles.more}>
        {!plan && <MoreLink to="/plan" title="Set your exam date" hint="What to study each day until then" />}
        {!plan && <MoreLink to="/readiness" title="Readiness" hint="What an exam would come to today" />}
        {path && <MoreLink to="/path" title="Learning path" hint="What to learn, week by week, and your journal" />}
        <MoreLink to="/statistics" title="Statistics" hint="How the cards of any filter stand" />
        <MoreLink to="/browse" title="Browse" hint="Every card: search, sort, change many at once" />
      </ul>
    </Screen>
  )
}
