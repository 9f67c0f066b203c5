import { Link } from 'react-router-dom'
import type { Tag } from '#core/deck.ts'
import type { ChipState } from '#core/query/chips.ts'
import type { Standing } from '#core/standing.ts'
import { Chip } from '#parts/controls/chip.tsx'
import { counted } from '#parts/durations.ts'
import { StrengthBar } from '#parts/strength-bar.tsx'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { reviewAddress } from '#screens/surroundings.tsx'
import styles from './tag-row.module.css'

type Props = {
  readonly tag: Tag
  readonly standing: Standing
  readonly state: ChipState | undefined
  readonly onPress: () => void
}

export function TagRow({ tag, standing, state, onPress }: Props) {
  return (
    <li className={styles.row}>
      <Link to={reviewAddress(`#${tag.name}`)} className={styles.link}>
        <TagMark name={tag.name} role={tag.role} />
        {tag.meaning && <span className={styles.meaning}>{tag.meaning}</span>}
        <StrengthBar strength={standing.strength} label={countsOf(standing)} />
      </Link>
      <Chip state={state} onPress={onPress} bare>
        #{tag.name}
      </Chip>
    </li>
  )
}

function countsOf({ cards, suspended, due, new: unseen }: Standing): string {
  return `${counted(cards, 'card')} · ${due} due · ${unseen} new${suspended > 0 ? ` · ${suspended} suspended` : ''}`
}
