import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Choice, completed, completionsAt } from '#core/query/completion.ts'
import type { Vocabulary } from '#core/query/vocabulary.ts'
import { CompletionList, choiceId } from '#parts/controls/completion-list.tsx'
import fields from '#parts/controls/field.module.css'
import styles from './query-field.module.css'

type Props = {
  readonly label: string
  readonly text: string
  readonly onChange: (text: string) => void
  readonly vocabulary: Vocabulary
  readonly isReadable: boolean
  /** The form that Enter sends off. */
  readonly form?: string
  readonly describedBy?: string
  readonly placeholder?: string
}

/**
 * A query to type, with what its words could become: the list is closed, open since something was *typed*, or *asked*
 * for by an arrow key. Enter and Tab take the choice that the arrows have reached, and else do what they always do.
 */
export function QueryField({ label, text, onChange, vocabulary, isReadable, form, describedBy, placeholder }: Props) {
  const id = useId()
  const list = `${id}list`
  const input = useRef<HTMLInputElement>(null)
  const cursorToSet = useRef<number | undefined>(undefined)
  const [cursor, setCursor] = useState(text.length)
  const [open, setOpen] = useState<'closed' | 'typed' | 'asked'>('closed')
  const [active, setActive] = useState<number>()

  const completion = useMemo(() => completionsAt(text, cursor, vocabulary), [text, cursor, vocabulary])
  const { choices, typed } = completion
  const isShown = choices.length > 0 && (open === 'asked' || (open === 'typed' && typed !== ''))

  // Only the browser knows the cursor; it is set once the text before it is there.
  useLayoutEffect(() => {
    if (cursorToSet.current === undefined) return
    input.current?.setSelectionRange(cursorToSet.current, cursorToSet.current)
    cursorToSet.current = undefined
  })

  function show(how: typeof open, first?: number) {
    setOpen(how)
    setActive(first)
  }

  function choose(choice: Choice) {
    const next = completed(text, completion, choice)
    cursorToSet.current = next.cursor
    setCursor(next.cursor)
    show(choice.isOpen ? 'typed' : 'closed')
    onChange(next.text)
  }

  function moveBy(step: 1 | -1) {
    if (!isShown) show('asked', step === 1 ? 0 : choices.length - 1)
    else if (active === undefined) setActive(step === 1 ? 0 : choices.length - 1)
    else setActive((active + step + choices.length) % choices.length)
  }

  function onKeyDown(event: KeyboardEvent) {
    // While a keyboard composes a letter, its keys are its own.
    if (event.nativeEvent.isComposing) return
    const chosen = isShown && active !== undefined ? choices[active] : undefined
    const takes = chosen && ((event.key === 'Tab' && !event.shiftKey) || event.key === 'Enter')
    if (takes) choose(chosen)
    else if (event.key === 'ArrowDown') moveBy(1)
    else if (event.key === 'ArrowUp') moveBy(-1)
    else if (event.key === 'Escape' && isShown) show('closed')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        {label}
      </label>
      <div className={styles.place}>
        <input
          ref={input}
          id={id}
          form={form}
          className={`${fields.input} ${styles.input}`}
          value={text}
          placeholder={placeholder}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={isShown ? list : undefined}
          aria-activedescendant={isShown && active !== undefined ? choiceId(list, active) : undefined}
          aria-invalid={!isReadable}
          aria-describedby={describedBy}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          onChange={({ target }) => {
            setCursor(target.selectionStart ?? target.value.length)
            show('typed')
            onChange(target.value)
          }}
          onSelect={({ currentTarget: { selectionStart } }) => {
            if (selectionStart === null || selectionStart === cursor) return
            setCursor(selectionStart)
            show('closed')
          }}
          onKeyDown={onKeyDown}
          onBlur={() => show('closed')}
        />
        {isShown && <CompletionList id={list} choices={choices} active={active} onChoose={choose} />}
      </div>
      {/* More than the field of a phone has room for. */}
      {text.length > 32 && (
        <code className={styles.whole} aria-hidden="true">
          {text}
        </code>
      )}
    </div>
  )
}
