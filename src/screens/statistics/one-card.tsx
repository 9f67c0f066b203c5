import type { LogEvent } from '#core/event.ts'
import { CardMemory, useRememberedCard } from '#screens/review/card-memory.tsx'
import { Section } from './section.tsx'

/** How one card was remembered, and how it will be on the exam day if it is left alone. */
export function OneCard({ card, log }: { readonly card: string; readonly log: readonly LogEvent[] }) {
  const remembered = useRememberedCard(card, log)
  if (!remembered) return null
  return (
    <Section title="The memory of this card">
      <CardMemory {...remembered} />
    </Section>
  )
}
