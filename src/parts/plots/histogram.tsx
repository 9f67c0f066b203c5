import { Bars } from './bars.tsx'

type Props = {
  readonly words: string
  readonly head: string
  /** How many of them: `Cards`. */
  readonly name: string
  readonly counts: readonly number[]
  /** One more than there are counts. */
  readonly edges: readonly string[]
}

/** How often values lie between two edges. */
export function Histogram({ words, head, name, counts, edges }: Props) {
  return (
    <Bars
      words={words}
      head={head}
      series={[{ name, tone: 'plain' }]}
      bars={counts.map((count, index) => ({ name: `${edges[index]} – ${edges[index + 1]}`, values: [count] }))}
      edges={edges}
    />
  )
}
