import { useEffect, useRef } from 'react'
import type { OpenDialog } from '#screens/review/desk-dialogs.tsx'
import type { ReviewStore } from '#state/review-store.ts'

type Keys = {
  readonly review: ReviewStore
  /** False while a dialog has the keys. */
  readonly isActive: boolean
  readonly leave: () => void
  readonly openDialog: (dialog: OpenDialog) => void
  /** What a key does at this stage; undefined where it means nothing here. */
  readonly actionOf: (key: string) => (() => void) | undefined
}

/** Keys work wherever the focus is, but never take one from a control that means it. */
export function useScenarioKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  // The keyboard belongs to the page.
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { isActive } = latest.current
      if (!isActive || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isMeantFor(event)) return
      const action = latest.current.actionOf(event.key) ?? commonAction(event.key, latest.current)
      if (!action) return
      event.preventDefault()
      // A key held down repeats; nothing must be answered by that.
      if (!event.repeat) action()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** A field takes every key, a control those that work it. */
function isMeantFor({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, select, [contenteditable]')
  const takesText = field && !['radio', 'checkbox'].includes(field.getAttribute('type') ?? '')
  if (takesText) return key !== 'Escape' && key !== 'Enter'
  if (key === ' ') return true
  return key === 'Enter' && target.closest('a, button, summary') !== null
}

function commonAction(key: string, { review, leave, openDialog }: Keys): (() => void) | undefined {
  const { undo, skip, suspend, toggleFlag } = review.getState()
  switch (key) {
    case 'u':
      return undo
    case 's':
      return skip
    case 'S':
      return suspend
    case 'f':
      return toggleFlag
    case 'i':
      return () => openDialog('info')
    case '?':
      return () => openDialog('keys')
    case 'Escape':
      return leave
    default:
      return undefined
  }
}
