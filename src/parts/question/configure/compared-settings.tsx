import type { ReactNode } from 'react'
import type { DrawnConfigure, SettingValue } from '#core/scenario/drawn.ts'
import type { Verdict } from '#core/scenario/grading.ts'
import { Icon } from '#parts/icon.tsx'
import { Inlines } from '#parts/text/inlines.tsx'
import type { Surroundings } from '#parts/text/surroundings.ts'
import { type Compared, type Configured, compareSettings } from './comparing.ts'
import styles from './configure-review.module.css'

type Props = {
  readonly question: DrawnConfigure
  readonly given: Configured | undefined
  readonly verdict: Verdict
  readonly around: Surroundings
}

/** Setting by setting, the learner's value beside one that keeps every rule. */
export function ComparedSettings({ question, given, verdict, around }: Props) {
  const nameOf = (algorithm: string | undefined) => question.algorithms.find(({ id }) => id === algorithm)?.name
  return (
    <ul className={styles.settings} aria-label="Your settings beside right ones">
      {question.algorithms.length > 1 && (
        <li className={styles.setting}>
          <p className={styles.name}>Algorithm</p>
          <Pair yours={nameOf(given?.algorithm) ?? 'none'} right={nameOf(question.key.algorithm) ?? ''} />
        </li>
      )}
      {compareSettings(question, given, verdict).map((compared) => (
        <li key={compared.name} className={styles.setting}>
          <p className={styles.name}>
            <Code of={compared.name} around={around} />
          </p>
          <Pair
            yours={<Code of={compared.yours} around={around} />}
            isBroken={compared.isBroken}
            right={<Code of={compared.key} around={around} />}
          />
        </li>
      ))}
    </ul>
  )
}

type PairProps = {
  readonly yours: ReactNode
  readonly right: ReactNode
  readonly isBroken?: Compared['isBroken']
}

function Pair({ yours, right, isBroken }: PairProps) {
  return (
    <dl className={styles.pair}>
      <div>
        <dt>Yours</dt>
        <dd className={isBroken === undefined ? undefined : isBroken ? styles.broken : styles.met}>
          {yours}
          {isBroken !== undefined && (
            <>
              <Icon name={isBroken ? 'close' : 'check'} size={14} />
              <span className="unseen">{isBroken ? 'breaks a rule' : 'keeps the rules'}</span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>One right answer</dt>
        <dd>{right}</dd>
      </div>
    </dl>
  )
}

/** As prose shows it: long words break where their parts do. */
function Code({ of: value, around }: { readonly of: SettingValue | undefined; readonly around: Surroundings }) {
  return value === undefined ? '–' : <Inlines content={[{ kind: 'code', text: String(value) }]} around={around} />
}
