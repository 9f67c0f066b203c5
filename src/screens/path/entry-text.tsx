import { useEffect, useState } from 'react'
import type { Block } from '#core/prose.ts'
import { Prose } from '#parts/text/prose.tsx'
import { useSurroundings } from '#screens/surroundings.tsx'
import { proseOfEntry } from '#state/path.ts'
import styles from './entry-text.module.css'

type Read = { readonly text: string; readonly blocks: readonly Block[] }

/** An entry as its Markdown says; as it was written until the parser is there, or if it cannot be had. */
export function EntryText({ text }: { readonly text: string }) {
  const around = useSurroundings()
  const [read, setRead] = useState<Read>()
  // The parser comes in a file of its own.
  useEffect(() => {
    let isWanted = true
    proseOfEntry(text).then(
      (blocks) => isWanted && setRead({ text, blocks }),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [text])
  return (
    <div className={styles.text}>
      {read?.text === text ? (
        <Prose blocks={read.blocks} around={around} topLevel={4} />
      ) : (
        <p className={styles.raw}>{text}</p>
      )}
    </div>
  )
}
