import { useId } from 'react'
import { QUEUE_ORDERS, type QueueOrder } from '#core/filtered-queue.ts'
import { parseQuery } from '#core/query.ts'
import { PLAIN_TASTE, type QueueTaste } from '#core/queue-taste.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import { QueryField } from '#screens/filters/query-field.tsx'
import { useVocabulary } from '#screens/filters/use-vocabulary.ts'
import styles from './queue-options.module.css'

const ORDER_WORDS: Readonly<Record<QueueOrder, string>> = {
  due: 'as the schedule asks',
  weakest: 'weakest now',
  gain: 'most gain for the exam',
  random: 'at random',
  newest: 'newest in the deck',
  oldest: 'not seen the longest',
  lapses: 'forgotten most often',
}

const LIMITS = [10, 20, 50, 100]

/** A second filter, whose cards come after those of the first. */
export type Second = { readonly text: string; readonly taste: QueueTaste }

type Props = {
  readonly taste: QueueTaste
  readonly onTaste: (taste: QueueTaste) => void
  readonly second: Second | undefined
  readonly onSecond: (second: Second | undefined) => void
}

/** In which order a sitting brings its cards, how many, and what comes after them. */
export function QueueOptions({ taste, onTaste, second, onSecond }: Props) {
  const vocabulary = useVocabulary()
  const isPlain = taste.order === 'due' && taste.limit === undefined && !second
  return (
    <details className={styles.options} open={!isPlain}>
      <summary>Order and length</summary>
      <Taste taste={taste} onChange={onTaste} />
      {second ? (
        <fieldset className={styles.second}>
          <legend>And then</legend>
          <QueryField
            label="Second filter"
            text={second.text}
            placeholder="every card"
            vocabulary={vocabulary}
            isReadable={parseQuery(second.text).ok}
            onChange={(text) => onSecond({ ...second, text })}
          />
          <Taste taste={second.taste} onChange={(next) => onSecond({ ...second, taste: next })} />
          <button type="button" className={actions.quiet} onClick={() => onSecond(undefined)}>
            Without a second filter
          </button>
        </fieldset>
      ) : (
        <button
          type="button"
          className={actions.quiet}
          onClick={() => onSecond({ text: 'is:new', taste: { ...PLAIN_TASTE, limit: 10 } })}
        >
          Add cards of a second filter
        </button>
      )}
    </details>
  )
}

function Taste({ taste, onChange }: { readonly taste: QueueTaste; readonly onChange: (taste: QueueTaste) => void }) {
  const id = useId()
  const { order, limit } = taste
  return (
    <div className={styles.taste}>
      <label htmlFor={`${id}order`}>Order</label>
      <select
        id={`${id}order`}
        className={fields.low}
        value={order}
        onChange={({ target }) => {
          const chosen = QUEUE_ORDERS.find((one) => one === target.value)
          if (chosen) onChange({ ...taste, order: chosen })
        }}
      >
        {QUEUE_ORDERS.map((one) => (
          <option key={one} value={one}>
            {ORDER_WORDS[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}limit`}>At most</label>
      <select
        id={`${id}limit`}
        className={fields.low}
        value={limit ?? ''}
        onChange={({ target }) => onChange(target.value ? { order, limit: Number(target.value) } : { order })}
      >
        <option value="">all of them</option>
        {[...new Set([...LIMITS, ...(limit ? [limit] : [])])].map((one) => (
          <option key={one} value={one}>
            {one} cards
          </option>
        ))}
      </select>
    </div>
  )
}
