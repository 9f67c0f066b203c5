import { useId, useMemo, useState } from 'react'
import { type Chips, chipsOfQuery, cycled, groupOf, queryOfChips, termOf } from '#core/query/chips.ts'
import type { Query } from '#core/query/shape.ts'
import { asValue, type Vocabulary } from '#core/query/vocabulary.ts'
import { parseQuery, printQuery } from '#core/query.ts'
import actions from '#parts/actions.module.css'
import { Chip } from '#parts/controls/chip.tsx'
import { Icon } from '#parts/icon.tsx'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { useLibrary } from '#screens/edges.ts'
import { useSurroundings } from '#screens/surroundings.tsx'
import { type ChipGroup, chipGroups, type OfferedChip } from './chip-groups.ts'
import styles from './filter-chips.module.css'

type Props = {
  /** What the filter was at first: its terms stay within reach even when they are off. */
  readonly given: string
  readonly query: Query
  readonly vocabulary: Vocabulary
  readonly onChange: (text: string) => void
}

/** The filter for thumbs, where chips can say it: those in use, and groups that open one at a time. */
export function FilterChips({ given, query, vocabulary, onChange }: Props) {
  const id = useId()
  const tags = useLibrary((library) => library.deck.tags)
  const exams = useLibrary((library) => library.deck.exams)
  const groups = useMemo(() => chipGroups(vocabulary, exams), [vocabulary, exams])
  // `#a` alone is both "with" and "only": what the thumb chose is kept beside the text as long as they agree.
  const [chosen, setChosen] = useState<Chips>()
  const [opened, setOpened] = useState<ChipGroup['kind']>()
  const said = chipsOfQuery(query)
  if (!said) return <TooMuch onClear={() => onChange('')} />

  const chips = chosen && printQuery(queryOfChips(chosen)) === printQuery(query) ? chosen : said
  const first = parseQuery(given)
  const asked = (first.ok && chipsOfQuery(first.value)?.keys()) || []
  const highlighted = tags
    .filter(({ role }) => role !== 'plain')
    .map(({ name }) => printQuery({ kind: 'tag', value: asValue(name) }))
  const panel = groups.find(({ kind }) => kind === opened)
  // A chip stands in one place: in its group while that is open. The highlighted tags are always at hand.
  const inPanel = (panel?.chips ?? []).filter(({ text }) => !highlighted.includes(text))
  const atHand = [...new Set([...asked, ...highlighted, ...chips.keys()])].filter(
    (text) => !inPanel.some((chip) => chip.text === text),
  )

  function press(text: string) {
    const next = cycled(chips, text)
    setChosen(next)
    onChange(printQuery(queryOfChips(next)))
  }

  return (
    <div className={styles.filter}>
      <fieldset>
        <legend className="unseen">In the filter</legend>
        <div className={styles.chips}>
          {atHand.map((text) => (
            <Chip key={text} state={chips.get(text)} onPress={() => press(text)}>
              <TermWords chip={offered(groups, text)} />
            </Chip>
          ))}
        </div>
      </fieldset>
      <div className={styles.groups}>
        {groups.map(({ kind, title }) => (
          <button
            key={kind}
            type="button"
            className={styles.group}
            aria-expanded={kind === opened}
            aria-controls={kind === opened ? `${id}panel` : undefined}
            onClick={() => setOpened(kind === opened ? undefined : kind)}
          >
            {kind === 'tag' ? 'More tags' : title}
            <Used count={[...chips.keys()].filter((text) => !highlighted.includes(text) && isOf(kind, text)).length} />
            <Icon name={kind === opened ? 'up' : 'down'} size={16} />
          </button>
        ))}
      </div>
      {panel && (
        <fieldset id={`${id}panel`} className={styles.panel}>
          <legend className="unseen">{panel.title}</legend>
          {[...new Set(inPanel.map(({ under }) => under))].map((under) => (
            <div key={under ?? ''} className={styles.part}>
              {under && <p className="soft">{under}</p>}
              <div className={styles.chips}>
                {inPanel
                  .filter((chip) => chip.under === under)
                  .map((chip) => (
                    <Chip key={chip.text} state={chips.get(chip.text)} onPress={() => press(chip.text)}>
                      <TermWords chip={chip} />
                      {chip.detail && ` ${chip.detail}`}
                    </Chip>
                  ))}
              </div>
            </div>
          ))}
        </fieldset>
      )}
    </div>
  )
}

/** How many chips of a group take part. */
function Used({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <span className={styles.used}>
      {count}
      <span className="unseen"> chosen</span>
    </span>
  )
}

function isOf(kind: ChipGroup['kind'], text: string): boolean {
  return groupOf(termOf(text)) === kind
}

function TermWords({ chip: { text, label } }: { readonly chip: OfferedChip }) {
  const { roleOf } = useSurroundings()
  const term = termOf(text)
  if (term.kind === 'tag') return <TagMark name={label.replace(/^#/, '')} role={roleOf(label.replace(/^#/, ''))} />
  return label === text ? <code>{text}</code> : label
}

/** A term that the deck does not offer is shown as the query has it. */
function offered(groups: readonly ChipGroup[], text: string): OfferedChip {
  for (const { chips } of groups) {
    const chip = chips.find((one) => one.text === text)
    if (chip) return chip
  }
  return { text, label: text }
}

function TooMuch({ onClear }: { readonly onClear: () => void }) {
  return (
    <p className={styles.tooMuch}>
      <span className="soft">This filter says more than chips can. Its text stays as it is, and can be edited.</span>
      <button type="button" className={actions.quiet} onClick={onClear}>
        Clear
      </button>
    </p>
  )
}
