import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { useEdges } from '#screens/edges.ts'
import settingStyles from '#screens/settings.module.css'
import styles from './data.module.css'
import { type Finding, isReady, useFlightCheck } from './use-flight-check.ts'

/** One tap proves that everything is here to study without a network, or says what to do. */
export function Flight() {
  const { flightCheck, library } = useEdges()
  const { findings, isChecking, check } = useFlightCheck(flightCheck, library)
  const canMend = findings?.some(({ canBeFetched }) => canBeFetched)
  return (
    <section className={settingStyles.section}>
      <h2>Flight check</h2>
      <p className="soft">
        Before you go offline: is every file of the app here and as it was built, is every deck whole, does the disk
        write and read?
      </p>
      <div className={styles.buttons}>
        <button type="button" className={actions.secondary} disabled={isChecking} onClick={() => void check(false)}>
          Check now
        </button>
        {canMend && !isChecking && (
          <button type="button" className={actions.secondary} onClick={() => void check(true)}>
            Fetch what is missing
          </button>
        )}
      </div>
      <div role="status" className={styles.said}>
        {isChecking && <p>Checking…</p>}
        {findings && !isChecking && (
          <>
            <p className={`${styles.verdict} ${isReady(findings) ? styles.good : styles.problem}`}>
              {isReady(findings) ? 'Ready for offline' : 'Not ready for offline'}
            </p>
            <ul className={styles.said}>
              {findings.map((finding) => (
                <Found key={finding.words} finding={finding} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}

function Found({ finding: { isRight, words, toDo } }: { readonly finding: Finding }) {
  return (
    <li className={styles.check}>
      <span className={isRight ? styles.good : styles.problem}>
        <Icon name={isRight ? 'check' : 'close'} size={20} />
      </span>
      <span>
        {words}
        {toDo && <span className={`soft ${styles.toDo}`}>{toDo}</span>}
      </span>
    </li>
  )
}
