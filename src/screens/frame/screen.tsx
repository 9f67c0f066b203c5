import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import styles from './screen.module.css'

type Props = {
  readonly title: string
  /** Under the title. */
  readonly note?: ReactNode
  /** Beside the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A page with its title, which is the only `h1` and takes the focus when the learner comes here. */
export function Screen({ title, note, aside, children }: Props) {
  const heading = useTitle<HTMLHeadingElement>(title)
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {note && <p className="soft">{note}</p>}
        </div>
        {aside}
      </header>
      {children}
    </div>
  )
}

/** Names the tab. What the result is given to takes the focus when the learner comes here from another screen. */
export function useTitle<Target extends HTMLElement>(title: string) {
  const target = useRef<Target>(null)
  const { key, hash } = useLocation()
  const arrival = useNavigationType()
  useEffect(() => {
    document.title = title === 'Today' ? 'Tagdrill' : `${title} · Tagdrill`
  }, [title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on coming here, not on moving about.
  useEffect(() => {
    if (key === 'default') return
    target.current?.focus({ preventScroll: true })
    // Going back, the browser knows better where the learner was.
    if (arrival !== 'POP' && !hash) window.scrollTo(0, 0)
  }, [])
  return target
}
