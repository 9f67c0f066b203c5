import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Subject } from '#core/queue.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import { Dialog } from '#parts/dialog.tsx'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { useLibrary } from '#screens/edges.ts'
import { useSurroundings } from '#screens/surroundings.tsx'
import { tagNamed } from '#state/browsing.ts'
import { subjectsIn } from '#state/selectors.ts'
import styles from './dialogs.module.css'

type Props = {
  readonly cards: readonly Subject[]
  readonly onClose: () => void
  readonly onChange: (add: readonly string[], remove: readonly string[]) => void
}

type Change = 'add' | 'remove'

/** The learner's own tags on some cards: which are on all of them, on some, on none. Nothing is done until it is sent. */
export function TagsDialog({ cards, onClose, onChange }: Props) {
  const id = useId()
  const { roleOf } = useSurroundings()
  const { mine, offered } = useTags()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map())
  const counts = useMemo(() => countsOf(cards), [cards])
  const tags = [...new Set([...mine, ...changes.keys()])]
  const name = tagNamed(typed)

  // The dialog gives the focus to its first button; who has no tag yet wants to name one.
  const hasTags = useRef(mine.length > 0)
  useEffect(() => {
    if (!hasTags.current) input.current?.focus()
  }, [])

  function press(tag: string) {
    const isOnAll = counts.get(tag) === cards.length
    const next = new Map(changes)
    // Back to how it was, past what can be done with it.
    const way: readonly (Change | undefined)[] = isOnAll
      ? [undefined, 'remove']
      : counts.has(tag)
        ? [undefined, 'add', 'remove']
        : [undefined, 'add']
    const change = way[(way.indexOf(changes.get(tag)) + 1) % way.length]
    if (change) next.set(tag, change)
    else next.delete(tag)
    setChanges(next)
  }

  function add(event: FormEvent) {
    event.preventDefault()
    if (name === undefined) return
    setChanges(new Map(changes).set(name, 'add'))
    setTyped('')
  }

  const named = (change: Change) => [...changes].flatMap(([tag, one]) => (one === change ? [tag] : []))
  return (
    <Dialog title={`My tags on ${counted(cards.length, 'card')}`} onClose={onClose}>
      <form className={styles.adding} onSubmit={add}>
        <div className={fields.field}>
          <label htmlFor={id} className={fields.label}>
            Add a tag
          </label>
          <input
            ref={input}
            id={id}
            className={fields.input}
            value={typed}
            list={`${id}tags`}
            autoCapitalize="none"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={60}
            enterKeyHint="done"
            onChange={(event) => setTyped(event.target.value)}
          />
          <datalist id={`${id}tags`}>
            {offered.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
        </div>
        <button type="submit" className={actions.secondary} disabled={name === undefined}>
          Add
        </button>
      </form>
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label="My tags">
          {tags.map((tag) => (
            <li key={tag}>
              <button type="button" className={styles.tag} onClick={() => press(tag)}>
                <TagMark name={tag} role={roleOf(tag)} />
                <span className={styles.state} data-change={changes.get(tag)}>
                  {stateWords(counts.get(tag) ?? 0, cards.length, changes.get(tag))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">Your tags are kept apart from the deck's, and are found by # as these are.</p>
      <button
        type="button"
        className={actions.primary}
        disabled={changes.size === 0}
        onClick={() => onChange(named('add'), named('remove'))}
      >
        <Icon name="check" />
        Change tags
      </button>
    </Dialog>
  )
}

function stateWords(count: number, all: number, change: Change | undefined): string {
  if (change === 'add') return all === 1 ? 'will be added' : 'will be on all'
  if (change === 'remove') return 'will be removed'
  if (count === 0) return 'off'
  return count === all ? (all === 1 ? 'on' : 'on all') : `on ${count} of ${all}`
}

function countsOf(cards: readonly Subject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { progress } of cards) for (const tag of progress.myTags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
}

/** The learner's own tags, and all that could be meant while one is typed. */
function useTags(): { readonly mine: readonly string[]; readonly offered: readonly string[] } {
  const subjects = useLibrary(subjectsIn)
  const declared = useLibrary(({ deck }) => deck.tags)
  return useMemo(() => {
    const mine = [...new Set(subjects.flatMap(({ progress }) => progress.myTags ?? []))].sort()
    return { mine, offered: [...new Set([...mine, ...declared.map(({ name }) => name)])] }
  }, [subjects, declared])
}
