import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { NOTE_SORTS, type NoteSort } from '#core/browse/found-notes.ts'
import { SORTS, type Sort } from '#core/browse/sorting.ts'

/** What `/browse?q=…&sort=…&down=1&show=notes&card=…` says. */
export type Place = {
  readonly q: string
  readonly show: 'cards' | 'notes'
  readonly sort: Sort
  readonly noteSort: NoteSort
  readonly down: boolean
  /** The card that is open. */
  readonly card: string | undefined
}

export type Address = ReturnType<typeof useAddress>

/** Typing is over by then: browsers refuse to be told a new address many times a second. */
const PAUSE_MS = 250

const FROM_LIST = { from: 'list' }

/** Where the learner is. The address is told what was done here, and what it says of itself is done. */
export function useAddress() {
  const [parameters, setParameters] = useSearchParams()
  const navigate = useNavigate()
  const { state } = useLocation()
  const said = parameters.toString()
  const [seen, setSeen] = useState(said)
  const [told, setTold] = useState(said)
  const [place, setPlace] = useState(() => placeOf(parameters))
  /** The query as it is being typed; the address hears of it a little later. */
  const [text, setText] = useState(place.q)
  if (seen !== said) {
    setSeen(said)
    // It was changed elsewhere: by going back, or by a link.
    if (told !== said) {
      setTold(said)
      setPlace(placeOf(parameters))
      setText(placeOf(parameters).q)
    }
  }

  // The address belongs to the browser.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter waits for the next, and for nothing else.
  useEffect(() => {
    if (text === place.q) return
    const telling = setTimeout(() => go({}), PAUSE_MS)
    return () => clearTimeout(telling)
  }, [text, place])

  function go(change: Partial<Place>, { push = false } = {}) {
    const next = { ...place, q: text, ...change }
    const nextParameters = new URLSearchParams(parametersOf(next))
    setPlace(next)
    setText(next.q)
    setTold(nextParameters.toString())
    setParameters(nextParameters, { replace: !push, state: push ? FROM_LIST : next.card ? state : null })
  }

  /** Leaves the open card by the way the learner came, so that going back does not meet it again. */
  function closeCard() {
    if ((state as Partial<typeof FROM_LIST> | null)?.from === 'list') navigate(-1)
    else go({ card: undefined })
  }
  return { ...place, text, setText, go, closeCard }
}

function placeOf(parameters: URLSearchParams): Place {
  const sort = parameters.get('sort')
  return {
    q: parameters.get('q') ?? '',
    show: parameters.get('show') === 'notes' ? 'notes' : 'cards',
    sort: SORTS.find((one) => one === sort) ?? 'order',
    noteSort: NOTE_SORTS.find((one) => one === sort) ?? 'order',
    down: parameters.get('down') === '1',
    card: parameters.get('card') ?? undefined,
  }
}

function parametersOf({ q, show, sort, noteSort, down, card }: Place): Record<string, string> {
  const by = show === 'notes' ? noteSort : sort
  return {
    ...(q && { q }),
    ...(show === 'notes' && { show }),
    ...(by !== 'order' && { sort: by }),
    ...(down && { down: '1' }),
    ...(card && show === 'cards' && { card }),
  }
}
