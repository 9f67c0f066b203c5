import { useEffect, useState } from 'react'

type Open = {
  /** The card that the address names. */
  readonly card: string | undefined
  readonly isWide: boolean
  readonly go: (change: { readonly card: string }, how?: { readonly push: boolean }) => void
}

/** Keys held down go through many cards; each that is shown costs an address and a look into the log. */
const PAUSE_MS = 150

/** Which card of the list has the keys, and which is open: beside the list, where there is room, the same. */
export function useOpenCard({ card, isWide, go }: Open) {
  const [active, setActive] = useState(card)
  const [seen, setSeen] = useState(card)
  if (seen !== card) {
    setSeen(card)
    if (card !== undefined) setActive(card)
  }
  const follows = isWide && card !== undefined && active !== undefined && active !== card

  // The address belongs to the browser.
  useEffect(() => {
    if (!follows) return
    const following = setTimeout(() => go({ card: active }), PAUSE_MS)
    return () => clearTimeout(following)
  }, [follows, active, go])

  function show(id: string) {
    setActive(id)
    if (id !== card) go({ card: id }, { push: !isWide && card === undefined })
  }
  return { active, setActive, show }
}
