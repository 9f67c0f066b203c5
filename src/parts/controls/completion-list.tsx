import type { Choice } from '#core/query/completion.ts'
import styles from './completion-list.module.css'

type Props = {
  readonly id: string
  readonly choices: readonly Choice[]
  /** The one that Enter would take. */
  readonly active: number | undefined
  readonly onChoose: (choice: Choice) => void
}

/** The id of a choice in the list, for the field's `aria-activedescendant`. */
export function choiceId(list: string, index: number): string {
  return `${list}-${index}`
}

/** What a half-typed word could become. The focus stays in the field; this is what it talks about. */
export function CompletionList({ id, choices, active, onChoose }: Props) {
  return (
    <div id={id} role="listbox" aria-label="Completions" className={styles.list}>
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the field's.
        <div
          key={choice.text}
          id={choiceId(id, index)}
          ref={index === active ? intoView : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.choice}
          // A press would take the focus from the field.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          <code className={styles.text}>{choice.text}</code>
          <span className={`soft ${styles.hint}`}>{choice.hint}</span>
        </div>
      ))}
    </div>
  )
}

function intoView(element: HTMLElement | null) {
  element?.scrollIntoView?.({ block: 'nearest' })
}
