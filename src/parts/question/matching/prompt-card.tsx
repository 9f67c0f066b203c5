import { useId } from 'react'
import { inlineText } from '#core/prose.ts'
import type { DrawnMatching } from '#core/scenario/drawn.ts'
import { Icon } from '#parts/icon.tsx'
import { Inlines } from '#parts/text/inlines.tsx'
import type { Surroundings } from '#parts/text/surroundings.ts'
import styles from './matching-form.module.css'

type Props = {
  readonly prompt: DrawnMatching['prompts'][number]
  readonly options: DrawnMatching['options']
  readonly around: Surroundings
  readonly matched: string | undefined
  /** The option in the learner's hand. */
  readonly taken: string | undefined
  /** An option is being dragged over it. */
  readonly isUnder: boolean
  readonly onMatch: (option: string | undefined) => void
  readonly onPut: (option: string) => void
}

/** A tap anywhere on it opens the choice of options; while one is taken, it puts that one there. */
export function PromptCard({ prompt, options, around, matched, taken, isUnder, onMatch, onPut }: Props) {
  const id = useId()
  const textOf = (option: string | undefined) => options.find((one) => one.id === option)?.text
  const shown = textOf(matched)
  const state = isUnder || taken ? styles.awaiting : ''
  return (
    <li className={`${styles.prompt} ${state} ${isUnder ? styles.under : ''}`} data-prompt={prompt.id}>
      <div id={id} className={styles.promptText}>
        <Inlines content={prompt.text} around={around} />
      </div>
      <div className={`${styles.slot} ${shown ? styles.filled : ''}`} aria-hidden="true">
        <span>{shown ? <Inlines content={shown} around={around} /> : taken ? 'Put it here' : 'Choose an answer'}</span>
        <Icon name="down" size={18} />
      </div>
      <select
        className={styles.select}
        aria-labelledby={id}
        value={matched ?? ''}
        onChange={(event) => onMatch(event.target.value || undefined)}
      >
        <option value="">No answer yet</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {inlineText(option.text)}
          </option>
        ))}
      </select>
      {taken && (
        <button type="button" className={styles.put} aria-describedby={id} onClick={() => onPut(taken)}>
          <span className="unseen">Put {inlineText(textOf(taken) ?? [])} here</span>
        </button>
      )}
    </li>
  )
}
