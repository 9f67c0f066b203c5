import { useParams } from 'react-router-dom'
import { Screen } from '#screens/frame/screen.tsx'
import { BeliefList } from '#screens/misconceptions/belief-list.tsx'
import { ContrastDrill } from '#screens/misconceptions/contrast-drill.tsx'
import { heldIn } from '#screens/misconceptions/held.ts'
import { useLibrary } from './edges.ts'
import { useShelf } from './use-shelf.ts'

/** `/misconceptions` lists them; `/misconceptions/all` and `/misconceptions/<id>` drill the pairs they confuse. */
export function Misconceptions() {
  const { which } = useParams()
  const shelf = useShelf()
  const misconceptions = useLibrary(({ progress }) => progress.misconceptions)
  if (!shelf) return <Screen title="Misconceptions">{<p aria-busy="true" />}</Screen>
  const held = heldIn(misconceptions, shelf)
  return which === undefined ? <BeliefList held={held} /> : <ContrastDrill key={which} which={which} held={held} />
}
