import { useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import { seedOf } from '#core/random.ts'
import { type Contrast, drawContrast } from '#core/scenario/contrast.ts'
import actions from '#parts/actions.module.css'
import { Hairline } from '#parts/desk/hairline.tsx'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { Inlines } from '#parts/text/inlines.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { useSurroundings } from '#screens/surroundings.tsx'
import { useKeys } from '#screens/use-keys.ts'
import styles from './contrast-drill.module.css'
import { canBeBeaten, type HeldBelief } from './held.ts'

/** More in one go, and the first are forgotten before the last are read. */
const MOST = 5

type Props = { readonly which: string; readonly held: readonly HeldBelief[] }

/** The pairs that were confused, one after the other; `which` is one of them, or `all`. */
export function ContrastDrill({ which, held }: Props) {
  const { library } = useEdges()
  const today = useLibrary((state) => state.today)
  // Drawn once: what is beaten on the way leaves the list behind it, not the drill.
  const [contrasts] = useState(() => {
    const chosen = held.filter((one) => (which === 'all' ? canBeBeaten(one, today) : one.misconception.id === which))
    const seed = library.getState().newId()
    return chosen
      .slice(0, MOST)
      .map(({ misconception }) => drawContrast(misconception, seedOf(seed + misconception.id)))
  })
  const [results, setResults] = useState<readonly boolean[]>([])
  const contrast = contrasts[results.length]
  const place = `Pair ${results.length + 1} of ${contrasts.length} · which of the two?`
  return (
    <Screen title="Contrast drill" note={contrast && place}>
      {contrast ? (
        <Pair
          key={contrast.misconception.id}
          contrast={contrast}
          onEnd={(beaten) => setResults([...results, beaten])}
        />
      ) : (
        <End results={results} />
      )}
    </Screen>
  )
}

function End({ results }: { readonly results: readonly boolean[] }) {
  const beaten = results.filter(Boolean).length
  const said = useRef<HTMLParagraphElement>(null)
  // The button that led here is gone, and the focus with it.
  useLayoutEffect(() => said.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <p ref={said} tabIndex={-1} className={styles.end}>
        {results.length === 0
          ? 'There is nothing to contrast here.'
          : `${beaten} of ${counted(results.length, 'pair')} beaten. A belief is closed once it is beaten on two days.`}
      </p>
      <Link to="/misconceptions" className={`${actions.primary} ${actions.wide}`}>
        Done
      </Link>
    </>
  )
}

type PairProps = {
  readonly contrast: Contrast
  readonly onEnd: (beaten: boolean) => void
}

function Pair({ contrast, onEnd }: PairProps) {
  const { library, now } = useEdges()
  const around = useSurroundings()
  const [startedAt] = useState(now)
  const [given, setGiven] = useState<readonly (0 | 1)[]>([])
  const [isRead, setRead] = useState(true)
  const { cues, sides, misconception } = contrast
  const at = isRead ? given.length : given.length - 1
  const cue = cues[at]
  const chosen = isRead ? undefined : given[at]
  const focus = useRef<HTMLParagraphElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new cue is the occasion.
  useLayoutEffect(() => focus.current?.focus({ preventScroll: true }), [at])

  function choose(side: 0 | 1) {
    if (!isRead) return
    setGiven([...given, side])
    setRead(false)
  }
  function goOn() {
    if (isRead) return
    setRead(true)
    if (given.length < cues.length) return
    const beaten = cues.every(({ side }, index) => given[index] === side)
    library
      .getState()
      .record({ type: 'contrasted', misconception: misconception.id, beaten, tookMs: Math.max(0, now() - startedAt) })
    onEnd(beaten)
  }
  useSideKeys(choose, goOn)
  if (!cue) return null

  const isRight = chosen === cue.side
  return (
    <>
      <Hairline done={at} of={cues.length} label="Cues of this pair done" />
      <p ref={focus} tabIndex={-1} className={styles.cue}>
        <Inlines content={cue.text} around={around} />
      </p>
      <div className={styles.sides}>
        {sides.map((side, index) => (
          <button
            // The sides have no name but their place.
            key={index === 0 ? 'left' : 'right'}
            type="button"
            className={`${styles.side} ${chosen === undefined ? '' : index === cue.side ? styles.right : chosen === index ? styles.wrong : ''}`}
            aria-disabled={chosen !== undefined}
            onClick={() => choose(index === 0 ? 0 : 1)}
          >
            <Inlines content={side} around={around} />
            {chosen !== undefined && <SideMark isRight={index === cue.side} isChosen={index === chosen} />}
          </button>
        ))}
      </div>
      <div role="status">
        {chosen !== undefined && (
          <div className={styles.outcome}>
            <p className={isRight ? styles.good : styles.bad}>
              <Icon name={isRight ? 'check' : 'close'} /> {isRight ? 'Right' : 'No, the other one'}
            </p>
            <p>
              <Inlines content={cue.why} around={around} />
            </p>
          </div>
        )}
      </div>
      {chosen !== undefined && (
        <button type="button" className={`${actions.primary} ${actions.wide}`} onClick={goOn}>
          Next
        </button>
      )}
      {at === cues.length - 1 && chosen !== undefined && (
        <p className="soft">
          In fact: <Inlines content={misconception.truth} around={around} />
        </p>
      )}
    </>
  )
}

/** Never colour alone. */
function SideMark({ isRight, isChosen }: { readonly isRight: boolean; readonly isChosen: boolean }) {
  if (!isRight && !isChosen) return null
  return (
    <span className={styles.mark}>
      <Icon name={isRight ? 'check' : 'close'} size={18} />
      {isChosen ? 'your choice' : 'right'}
    </span>
  )
}

/** Arrows or 1 and 2 choose a side, Enter goes on. */
function useSideKeys(choose: (side: 0 | 1) => void, goOn: () => void): void {
  useKeys(({ key, target }) => {
    if (key === 'ArrowLeft' || key === '1') return () => choose(0)
    if (key === 'ArrowRight' || key === '2') return () => choose(1)
    const isControl = target instanceof Element && target.closest('a, button') !== null
    return key === 'Enter' && !isControl ? goOn : undefined
  })
}
