import { useState } from 'react'
import actions from '#parts/actions.module.css'

type Props = {
  /** Gives the file, and says in words what it was. */
  readonly onExport: () => Promise<string>
  readonly isFirst?: boolean
}

/** Where something has failed, this must not fail without a word as well. */
export function ExportMyData({ onExport, isFirst = false }: Props) {
  const [words, setWords] = useState('')
  const go = () => {
    setWords('Reading…')
    onExport().then(setWords, (error) =>
      setWords(`It could not be read: ${error instanceof Error ? error.message : error}`),
    )
  }
  return (
    <>
      <button type="button" className={isFirst ? actions.primary : actions.secondary} onClick={go}>
        Export my data
      </button>
      <p role="status">{words}</p>
    </>
  )
}
