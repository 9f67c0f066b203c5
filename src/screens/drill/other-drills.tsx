import { isOpen } from '#core/scenario/misconceptions.ts'
import { counted } from '#parts/durations.ts'
import sheet from '#parts/sheet.module.css'
import { useLibrary } from '#screens/edges.ts'
import { MoreLink } from '#screens/more-link.tsx'
import { drillAddress } from '#screens/surroundings.tsx'

/** What else there is to do with scenarios. */
export function OtherDrills() {
  const misconceptions = useLibrary(({ progress }) => [...progress.misconceptions.values()].filter(isOpen).length)
  const disagreed = useLibrary(({ progress }) => {
    let count = 0
    for (const card of progress.cards.values()) if (card.disagreed) count += 1
    return count
  })
  return (
    <ul className={sheet.sheet}>
      <MoreLink to="/mock" title="Mock exam" hint="The whole exam: its length, its clock, its score" />
      <MoreLink to="/labs" title="Labs" hint="Train what a question claims, and see what it costs" />
      <MoreLink
        to="/misconceptions"
        title="Misconceptions"
        hint={misconceptions > 0 ? `${counted(misconceptions, 'belief')} to beat` : 'What your wrong answers give away'}
      />
      {disagreed > 0 && (
        <MoreLink
          to={drillAddress('is:disagreed')}
          title="You disagreed"
          hint={`${counted(disagreed, 'scenario')} to look at again`}
        />
      )}
    </ul>
  )
}
