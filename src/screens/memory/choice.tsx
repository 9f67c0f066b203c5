import { useId } from 'react'
import { type Segment, Segments } from '#parts/controls/segments.tsx'
import styles from './choice.module.css'

type Props<Value> = {
  readonly title: string
  readonly hint: string
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, with what it does in a line. */
export function Choice<Value extends string>({ title, hint, ...choice }: Props<Value>) {
  const id = useId()
  return (
    <div className={styles.choice} aria-describedby={id}>
      <Segments legend={title} titled {...choice} />
      <p id={id} className="soft">
        {hint}
      </p>
    </div>
  )
}

type YesOrNoProps = {
  readonly title: string
  readonly hint: string
  /** What yes and no mean here. */
  readonly words: readonly [yes: string, no: string]
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

export function YesOrNo({ words: [yes, no], value, onChange, ...said }: YesOrNoProps) {
  return (
    <Choice
      {...said}
      segments={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      value={value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  )
}
