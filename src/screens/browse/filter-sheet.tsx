import { useId } from 'react'
import type { Parsed } from '#core/parsed.ts'
import type { Query } from '#core/query/shape.ts'
import actions from '#parts/actions.module.css'
import { Dialog } from '#parts/dialog.tsx'
import { FilterEditor } from '#screens/filters/filter-editor.tsx'

type Props = {
  readonly text: string
  readonly query: Parsed<Query>
  /** What is found so far. */
  readonly found: string
  readonly onChange: (text: string) => void
  readonly onClose: () => void
}

/** The filter for thumbs, over the list. */
export function FilterSheet({ text, query, found, onChange, onClose }: Props) {
  const id = useId()
  return (
    <Dialog title="Filter" onClose={onClose}>
      <FilterEditor given={text} text={text} query={query} onChange={onChange} form={id} describedBy={`${id}found`} />
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          onClose()
        }}
      >
        <button type="submit" id={`${id}found`} className={`${actions.primary} ${actions.wide}`}>
          Show {found}
        </button>
      </form>
    </Dialog>
  )
}
