import { useState } from 'react'
import type { PanelProps } from '#labs/host/description.ts'
import { Segments } from '#parts/controls/segments.tsx'
import { LineOfBestFit } from './line-of-best-fit.tsx'
import { PlaneOfBestFit } from './plane-of-best-fit.tsx'
import { TenColumns } from './ten-columns.tsx'

const STAGES = [
  { value: 1, label: 'One column' },
  { value: 2, label: 'Two' },
  { value: 10, label: 'Ten' },
]

/** What is looked for, before the question of how to step there: a line, a plane, and what nobody can draw. */
export function Panel({ own, onOwn, run }: PanelProps) {
  const [columns, setColumns] = useState(1)
  return (
    <>
      <h2>What is it that is being fitted?</h2>
      <Segments legend="How many columns" segments={STAGES} value={columns} onChange={setColumns} />
      {columns === 1 && <LineOfBestFit own={own} onOwn={onOwn} />}
      {columns === 2 && <PlaneOfBestFit run={run} />}
      {columns === 10 && <TenColumns run={run} />}
    </>
  )
}
