import { useId, useRef, useState } from 'react'
import { inlineText } from '#core/prose.ts'
import type { DrawnMatching } from '#core/scenario/drawn.ts'
import type { FormProps } from '#parts/question/form-props.ts'
import { useCarrying } from './carrying.ts'
import styles from './matching-form.module.css'
import { OptionChip } from './option-chip.tsx'
import { PromptCard } from './prompt-card.tsx'

/**
 * Prompts, each with a slot for an option. A slot is a native select under a look of its own: any keyboard, any screen
 * reader and any phone's picker can fill it. An option can also be taken first and put on a prompt, or dragged there.
 */
export function MatchingForm({ question, answer, onAnswer, around }: FormProps<DrawnMatching>) {
  const id = useId()
  const form = useRef<HTMLDivElement>(null)
  const [taken, setTaken] = useState<string>()
  const [said, setSaid] = useState('')
  const matches = answer?.type === 'matching' ? answer.matches : {}
  const carrying = useCarrying((option, prompt) => match(prompt, option))
  const textOf = (option: string | undefined) => question.options.find((one) => one.id === option)?.text
  const count = question.prompts.filter((prompt) => Object.hasOwn(matches, prompt.id)).length

  /** Without an option the slot is empty again. */
  function match(prompt: string, option: string | undefined) {
    const others = Object.entries(matches).filter(([one]) => one !== prompt)
    const all = option === undefined ? others : [...others, [prompt, option]]
    setTaken(undefined)
    setSaid('')
    onAnswer(all.length > 0 ? { type: 'matching', matches: Object.fromEntries(all) } : undefined)
  }

  function take(option: string) {
    const next = option === taken ? undefined : option
    setTaken(next)
    setSaid(next ? `Taken: ${inlineText(textOf(next) ?? [])}. Now choose where to put it` : '')
  }

  function put(prompt: string, option: string) {
    // The button to put it goes; whoever pressed it by key goes on from the option.
    form.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus({ preventScroll: true })
    match(prompt, option)
  }

  return (
    <div ref={form} className={styles.form}>
      <p id={id} className="soft">
        An answer may be used once, several times or not at all.
      </p>
      <div className={styles.sides}>
        <div className={styles.left}>
          <ul className={styles.options} aria-label="Answers" aria-describedby={id}>
            {question.options.map((option) => (
              <li key={option.id}>
                <OptionChip
                  text={option.text}
                  around={around}
                  isTaken={option.id === taken}
                  uses={Object.values(matches).filter((one) => one === option.id).length}
                  shift={carrying.shiftOf(option.id)}
                  drag={carrying.handle(option.id)}
                  onTake={() => {
                    if (!carrying.wasCarried()) take(option.id)
                  }}
                />
              </li>
            ))}
          </ul>
          <p role="status" className="soft">
            {said || `${count} of ${question.prompts.length} matched`}
          </p>
        </div>
        <ol className={styles.prompts}>
          {question.prompts.map((prompt) => (
            <PromptCard
              key={prompt.id}
              prompt={prompt}
              options={question.options}
              around={around}
              matched={Object.hasOwn(matches, prompt.id) ? matches[prompt.id] : undefined}
              taken={taken}
              isUnder={carrying.over === prompt.id}
              onMatch={(option) => match(prompt.id, option)}
              onPut={(option) => put(prompt.id, option)}
            />
          ))}
        </ol>
      </div>
    </div>
  )
}
