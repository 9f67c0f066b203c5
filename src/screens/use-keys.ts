import { useEffect, useRef } from 'react'

/** What a key does; undefined where it means nothing, or is meant for what has the focus. */
export type KeyAction = (event: KeyboardEvent) => (() => void) | undefined

/** Keys that work wherever the focus is. Not while `isActive` is false: then a dialog has them. */
export function useKeys(actionOf: KeyAction, isActive = true): void {
  const latest = useRef({ actionOf, isActive })
  useEffect(() => {
    latest.current = { actionOf, isActive }
  })
  // The keyboard belongs to the page.
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { actionOf: act, isActive: hears } = latest.current
      if (!hears || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const action = act(event)
      if (!action) return
      event.preventDefault()
      // A key held down repeats; nothing must be answered by that.
      if (!event.repeat) action()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** Whether what has the focus takes letters and digits. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type=radio], [type=checkbox]), select, textarea') !== null
  )
}
