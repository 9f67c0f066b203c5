import { type ReactNode, use } from 'react'
import { Outlet } from 'react-router-dom'
import { useEdges } from './edges.ts'

/** Shows what reads the texts of the deck once they are there: its children, or the screens of its route. */
export function Told({ children = <Outlet /> }: { readonly children?: ReactNode }) {
  const { texts } = useEdges()
  if (!texts.haveArrived()) use(texts.fetch())
  return children
}
