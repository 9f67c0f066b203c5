import { useParams } from 'react-router-dom'
import { LABS } from '#labs/catalogue.ts'
import { LabDesk } from '#screens/labs/lab-desk.tsx'
import { LabList } from '#screens/labs/lab-list.tsx'
import { NotFound } from './not-found.tsx'

/** `/labs` lists what can be tried, `/labs/:name` is one of them. */
export function Labs() {
  const { name } = useParams()
  if (name === undefined) return <LabList />
  const entry = LABS.find((one) => one.name === name)
  return entry ? <LabDesk key={name} entry={entry} /> : <NotFound />
}
