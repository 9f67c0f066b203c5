import type { AgedService, Card } from '#core/deck.ts'
import { staleOn } from '#core/freshness.ts'
import { unreachable } from '#core/parsed.ts'
import { shortDay } from '#parts/durations.ts'
import { useLibrary } from '#screens/edges.ts'
import styles from './card-notices.module.css'

/** What has changed in the world since a card was a plain fact: services that were closed, exams that let it go, its age. */
export function CardNotices({ card }: { readonly card: Card }) {
  const today = useLibrary((library) => library.today)
  const exams = useLibrary((library) => library.deck.exams)
  const codeOf = (id: string) => exams.find((exam) => exam.id === id)?.code ?? id.toUpperCase()
  const lines = (card.services ?? []).flatMap((service) => [...statusLines(service), ...leftLines(service, codeOf)])
  if (staleOn(today)(card) && card.checkedOn)
    lines.push(`Checked ${shortDay(card.checkedOn)}, more than a year ago: look it up before you rely on it.`)
  if (lines.length === 0) return null
  return (
    <aside className={styles.notices} aria-label="Notice">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </aside>
  )
}

function statusLines({ name, status, since }: AgedService): string[] {
  const from = since ? ` since ${shortDay(since)}` : ''
  switch (status) {
    case 'closed':
      return [`${name} is closed to new customers${from}.`]
    case 'retired':
      return [`${name} is retired${from}.`]
    case 'legacy':
      return [`${name} is legacy${from}: do not build on it anew.`]
    case 'current':
      return []
    default:
      return unreachable(status)
  }
}

function leftLines({ name, leftBy }: AgedService, codeOf: (exam: string) => string): string[] {
  return leftBy.length === 0
    ? []
    : [`${leftBy.map(codeOf).join(' and ')} no longer ask${leftBy.length === 1 ? 's' : ''} about ${name}.`]
}
