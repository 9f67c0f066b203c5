import { createContext, useContext } from 'react'
import type { Explained } from '#core/book/glossary.ts'

/** The glossary of a page, and which term stands open: one at a time, by where it is met. */
export type GlossaryPage = {
  readonly explain: (term: string) => Explained | undefined
  readonly open: string | undefined
  readonly setOpen: (place: string | undefined) => void
}

const GlossaryContext = createContext<GlossaryPage>({
  explain: () => undefined,
  open: undefined,
  setOpen: () => undefined,
})

export const GlossaryProvider = GlossaryContext.Provider

export function useGlossaryPage(): GlossaryPage {
  return useContext(GlossaryContext)
}
