import { Link } from 'react-router-dom'
import { backupDue } from '#core/backup-due.ts'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import styles from './open-mock.module.css'

/** Once what was studied has been without a copy for longer than the learner likes. */
export function BackupReminder() {
  const progress = useLibrary((library) => library.progress)
  const device = useLibrary((library) => library.device)
  const today = useLibrary((library) => library.today)
  const due = backupDue(progress, device, today)
  if (!due) return null
  return (
    <Link to="/data" className={styles.open}>
      <span>
        <strong>Back up your log</strong>
        <span className={`soft ${styles.hint}`}>
          {due.isFirst
            ? 'There is no copy of it yet outside this browser.'
            : `The last copy is ${counted(due.days, 'day')} old.`}
        </span>
      </span>
      <Icon name="next" />
    </Link>
  )
}
