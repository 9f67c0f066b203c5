import { useState } from 'react'
import actions from '#parts/actions.module.css'

/** Where something has failed, this must not fail without a word as well. */
export function ExportMyData({ onExport, isFirst = false }: { onExport: () => Promise<void>; isFirst?: boolean }) {
  const [words, setWords] = useState('')
  const go = () => {
    setWords('Reading…')
    onExport().then(
      () => setWords('Your log was handed to the browser as a file.'),
      (error) => setWords(`It could not be read: ${error instanceof Error ? error.message : error}`),
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
