import { Link } from 'react-router-dom'
import type { LeadingOn } from '#core/path/learning-path.ts'
import actions from '#parts/actions.module.css'
import { counted, percent } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import { drillAddress, noteAddress, reviewAddress } from '#screens/surroundings.tsx'
import styles from './leads.module.css'
import type { Known } from './use-mastery.ts'

type Props = {
  readonly lead: LeadingOn
  readonly known: Known | undefined
  /** For those who hear the links one by one. */
  readonly what: string
  /** As buttons. */
  readonly wide?: boolean
}

/** Where a part of the path is learnt: its notes to read, its cards to study, its scenarios to drill. */
export function Leads({ lead, known, what, wide = false }: Props) {
  const notes = useLibrary(({ deck }) => deck.notes)
  const look = wide ? actions.secondary : styles.link
  return (
    <ul className={wide ? styles.wide : styles.leads}>
      {(known?.readings() ?? lead.notes).map((address, place) => {
        const [id = '', anchor] = address.split('#')
        const title = notes.find((note) => note.id === id)?.title
        return title === undefined ? null : (
          <li key={address}>
            <Link to={noteAddress(id, anchor)} className={look}>
              <Icon name="notes" size={16} />
              {wide ? title : <Short place={place} title={title} />}
            </Link>
          </li>
        )
      })}
      {known !== undefined && known.cards > 0 && lead.cards !== undefined && (
        <li>
          <Link to={reviewAddress(`(${lead.cards}) -is:scenario`)} className={look}>
            <Icon name="cards" size={16} />
            {counted(known.cards, 'card')}
            <span className="unseen"> on {what}</span>
          </Link>
        </li>
      )}
      {known !== undefined && known.scenarios > 0 && (
        <li>
          <Link to={drillAddress(lead.scenarios ?? lead.cards ?? '')} className={look}>
            <Icon name="drill" size={16} />
            {counted(known.scenarios, 'scenario')}
            <span className="unseen"> on {what}</span>
          </Link>
        </li>
      )}
      {!wide && known?.mastery && <li className={`soft ${styles.proven}`}>{percent(known.mastery.strength)} proven</li>}
    </ul>
  )
}

/** A line has no room for the titles of notes. */
function Short({ place, title }: { readonly place: number; readonly title: string }) {
  return (
    <span title={title}>
      {place === 0 ? 'Read' : 'Read too'}
      <span className="unseen"> {title}</span>
    </span>
  )
}
