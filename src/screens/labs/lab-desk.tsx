import { useCallback } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { LabHappening } from '#core/lab/lab-log.ts'
import { type FetchedLab, fetchLab, type LabEntry } from '#labs/catalogue.ts'
import { LabPage } from '#labs/host/lab-page.tsx'
import { type Place, parametersOf, placeOf } from '#labs/host/place.ts'
import { Told } from '#screens/browse/told.tsx'
import { useTale } from '#screens/browse/use-tale.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { useSurroundings } from '#screens/surroundings.tsx'
import { useFetched } from '#screens/use-fetched.ts'
import styles from './lab-desk.module.css'
import { shareAddress } from './share-address.ts'

/** One lab. Where the learner is in it stands in the address. */
export function LabDesk({ entry }: { readonly entry: LabEntry }) {
  const lab = useFetched(useCallback(() => fetchLab(entry.name), [entry.name]))
  return (
    <Screen title={entry.title} aside={<span className={`soft ${styles.aside}`}>Lab · {entry.minutes} min</span>}>
      {lab ? <Desk entry={entry} lab={lab} /> : <p aria-busy="true" />}
    </Screen>
  )
}

type DeskProps = { readonly entry: LabEntry; readonly lab: FetchedLab }

function Desk({ entry, lab: { description, Panel } }: DeskProps) {
  const { library, runLab } = useEdges()
  const { NoteLink } = useSurroundings()
  const [parameters, setParameters] = useSearchParams()
  const { tell, told } = useTale()
  const { place, faults } = placeOf(parameters, description)
  const conclusion = useLibrary(({ progress }) => progress.labs.get(entry.name)?.conclusion)

  function go(change: Partial<Place>) {
    // Asked for again, for two changes may come before the next paint.
    setParameters((now) => new URLSearchParams(parametersOf({ ...placeOf(now, description).place, ...change })), {
      replace: !('pick' in change),
    })
  }

  function write(happening: LabHappening) {
    const { record } = library.getState()
    record(happening)
    const event = library.getState().progress.newest?.id
    if (happening.type === 'lab-concluded') {
      tell({ words: happening.text ? 'Kept' : 'Taken away', ...(event && { event }) })
    }
  }

  return (
    <>
      {faults.length > 0 && (
        <ul className={styles.faults} role="alert">
          {faults.map((fault) => (
            <li key={fault}>This address was mended: {fault}.</li>
          ))}
        </ul>
      )}
      <LabPage
        name={entry.name}
        description={description}
        Panel={Panel}
        place={place}
        onPlace={go}
        run={runLab}
        onHappening={write}
        conclusion={conclusion}
        NoteLink={NoteLink}
        onShare={async () => tell({ words: await shareAddress(entry.title) })}
      />
      <Told {...told} isAfloat />
    </>
  )
}
