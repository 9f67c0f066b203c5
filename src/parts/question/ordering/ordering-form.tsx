import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { inlineText } from '#core/prose.ts'
import type { DrawnOrdering } from '#core/scenario/drawn.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import type { FormProps } from '#parts/question/form-props.ts'
import { useDragging } from './dragging.ts'
import { moved } from './moving.ts'
import styles from './ordering-form.module.css'
import { StepItem } from './step-item.tsx'

/** Steps to put into order: dragged by their handles, moved by buttons, or by arrow keys. */
export function OrderingForm({ question, answer, onAnswer, around }: FormProps<DrawnOrdering>) {
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const standing = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState('')
  const given = answer?.type === 'ordering' ? answer.steps : undefined
  const order = given ?? question.steps.map((step) => step.id)
  const dragging = useDragging(list, move)

  function move(from: number, to: number) {
    const steps = moved(order, from, to)
    const step = question.steps.find((one) => one.id === order[from])
    if (steps === order || !step) return
    onAnswer({ type: 'ordering', steps })
    setSaid(`Step moved to place ${to + 1} of ${order.length}: ${inlineText(step.text)}`)
  }

  function accept() {
    // The button goes; whoever pressed it by key is led to what stands in its place.
    standing.current?.focus({ preventScroll: true })
    onAnswer({ type: 'ordering', steps: order })
    setSaid('This order is your answer')
  }

  function moveByKey(event: KeyboardEvent, place: number) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const isOnHandle = event.target instanceof Element && event.target.matches('[data-handle]')
    if (!by || !(event.altKey || isOnHandle)) return
    event.preventDefault()
    move(place, place + by)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape lets go of what a finger drags.
    <div className={styles.ordering} onKeyDown={dragging.onKeyDown}>
      <p id={id} className="soft">
        First at the top. Drag a step by its handle, or use the arrows.
      </p>
      <ol ref={list} className={`${styles.steps} ${dragging.inHand === undefined ? '' : styles.dragging}`}>
        {order.map((stepId, place) => {
          const step = question.steps.find((one) => one.id === stepId)
          if (!step) return null
          return (
            <StepItem
              key={stepId}
              text={step.text}
              around={around}
              place={place}
              last={order.length - 1}
              hintId={id}
              shownPlace={dragging.placeOf(place)}
              offset={dragging.offsetOf(place)}
              isInHand={dragging.inHand === place}
              handle={dragging.handle(place)}
              onMove={move}
              onKey={moveByKey}
            />
          )
        })}
      </ol>
      <p role="status" className="unseen">
        {said}
      </p>
      <div className={styles.end}>
        <p ref={standing} tabIndex={-1} className={`soft ${styles.standing}`}>
          {given && (
            <>
              <Icon name="check" size={18} /> This order is your answer
            </>
          )}
        </p>
        {!given && (
          <button type="button" className={`${actions.secondary} ${actions.wide}`} onClick={accept}>
            This order is right
          </button>
        )}
      </div>
    </div>
  )
}
