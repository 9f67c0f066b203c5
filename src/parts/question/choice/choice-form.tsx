import { type ComponentProps, useId, useState } from 'react'
import type { DrawnChoice, DrawnOption } from '#core/scenario/drawn.ts'
import { picksOf } from '#core/scenario/grading.ts'
import type { Answer } from '#core/scenario.ts'
import { Icon } from '#parts/icon.tsx'
import type { FormProps } from '#parts/question/form-props.ts'
import { letterOf } from '#parts/question/letters.ts'
import { Inlines } from '#parts/text/inlines.tsx'
import type { Surroundings } from '#parts/text/surroundings.ts'
import styles from './choice-form.module.css'
import { picked, pickedBy } from './picked.ts'

/** One option of four, or some of many: radio buttons or checkboxes as large as a thumb. */
export function ChoiceForm(props: FormProps<DrawnChoice>) {
  return props.question.type === 'choice' ? <OneOf {...props} /> : <SomeOf {...props} />
}

function OneOf({ question, answer, onAnswer, around }: FormProps<DrawnChoice>) {
  const name = useId()
  const [chosen] = pickedBy(answer)
  return (
    <div className={styles.options}>
      {question.options.map((option, place) => (
        <OptionCard
          key={option.id}
          option={option}
          place={place}
          around={around}
          type="radio"
          name={name}
          checked={option.id === chosen}
          onChange={() => onAnswer({ type: 'choice', option: option.id })}
        />
      ))}
    </div>
  )
}

/** Once full, the others stay in reach of the keyboard, and say why they cannot be chosen. */
function SomeOf({ question, answer, onAnswer, around }: FormProps<DrawnChoice>) {
  const id = useId()
  const [wasRefused, setRefused] = useState(false)
  const chosen = pickedBy(answer)
  const most = picksOf(question)

  function pick(option: string) {
    const next = picked(question, chosen, option, most)
    setRefused(next === chosen)
    if (next !== chosen) onAnswer(answerOf(next))
  }

  return (
    <>
      <p className={styles.count}>
        <strong id={id}>Choose {most}</strong>
        <span role="status" className="soft">
          {chosen.length} of {most} chosen
          {wasRefused && chosen.length >= most && '. Untick one to choose another'}
        </span>
      </p>
      <div className={styles.options}>
        {question.options.map((option, place) => (
          <OptionCard
            key={option.id}
            option={option}
            place={place}
            around={around}
            type="checkbox"
            checked={chosen.includes(option.id)}
            aria-disabled={chosen.length >= most && !chosen.includes(option.id)}
            aria-describedby={id}
            onChange={() => pick(option.id)}
          />
        ))}
      </div>
    </>
  )
}

function answerOf(options: readonly string[]): Answer | undefined {
  return options.length > 0 ? { type: 'response', options } : undefined
}

type CardProps = ComponentProps<'input'> & {
  readonly option: DrawnOption
  readonly place: number
  readonly around: Surroundings
}

function OptionCard({ option, place, around, ...input }: CardProps) {
  return (
    <label className={styles.option}>
      <input className={styles.input} {...input} />
      <span className={styles.letter} aria-hidden="true">
        {input.checked ? <Icon name="check" size={16} /> : letterOf(place)}
      </span>
      <span className={styles.text}>
        <Inlines content={option.text} around={around} />
      </span>
    </label>
  )
}
