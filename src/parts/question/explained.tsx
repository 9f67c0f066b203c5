import type { ReactNode } from 'react'
import type { Part } from '#core/scenario/grading.ts'
import { Icon } from '#parts/icon.tsx'
import { Inlines } from '#parts/text/inlines.tsx'
import styles from './explained.module.css'
import type { Explaining } from './review-props.ts'

/** `missed`: right, and the learner left it out. `plain`: neither chosen nor to be chosen. */
export type Tone = 'right' | 'wrong' | 'missed' | 'plain'

type Props = Explaining & {
  readonly tone: Tone
  /** What came of it, in words. */
  readonly mark?: string | undefined
  /** The letter or number by which it was known. */
  readonly badge?: string
  readonly part: Part | undefined
  readonly children: ReactNode
}

/** A part of the answer with what came of it, why, and the belief that it gave away. */
export function Explained({ tone, mark, badge, part, children, ...explaining }: Props) {
  return (
    <div className={`${styles.card} ${styles[tone]}`}>
      {badge && (
        <span className={styles.badge} aria-hidden="true">
          {badge}
        </span>
      )}
      <div className={styles.content}>
        {mark && <Mark tone={tone}>{mark}</Mark>}
        <div className={styles.text}>{children}</div>
        {part && part.why.length > 0 && (
          <p className={styles.why}>
            <Inlines content={part.why} around={explaining.around} />
          </p>
        )}
        {part?.misconception && <Belief id={part.misconception} {...explaining} />}
      </div>
    </div>
  )
}

/** An icon and a word: never colour alone. */
export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <p className={`${styles.mark} ${styles[tone]}`}>
      {tone !== 'plain' && <Icon name={tone === 'wrong' ? 'close' : 'check'} size={16} />}
      {children}
    </p>
  )
}

function Belief({ id, misconceptionOf, around }: Explaining & { readonly id: string }) {
  const misconception = misconceptionOf(id)
  if (!misconception) return null
  return (
    <div className={styles.belief}>
      <p>
        <b>You may believe:</b> <Inlines content={misconception.belief} around={around} />
      </p>
      <p>
        <b>In fact:</b> <Inlines content={misconception.truth} around={around} />
      </p>
    </div>
  )
}
