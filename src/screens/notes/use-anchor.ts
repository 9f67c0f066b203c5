import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import styles from './note-page.module.css'

/** Scrolls to the block that the address names, and marks it: the browser does so only for pages that it loads itself. */
export function useAnchor() {
  const text = useRef<HTMLElement>(null)
  const { hash, key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: following the same link again scrolls there again.
  useEffect(() => {
    const target = hash ? document.getElementById(decoded(hash.slice(1))) : null
    if (!target || !text.current?.contains(target)) return
    target.scrollIntoView({ block: 'center' })
    const mark = styles.target ?? ''
    target.classList.add(mark)
    return () => target.classList.remove(mark)
  }, [hash, key])
  return text
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
