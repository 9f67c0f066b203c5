import { useId, useMemo } from 'react'
import { SETTING_RANGES, type TagRetention } from '#core/settings.ts'
import { withParents } from '#core/standing.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import { Stepper } from '#parts/controls/stepper.tsx'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import { subjectsIn } from '#state/selectors.ts'
import styles from './tag-retentions.module.css'
import { useSettings } from './use-settings.ts'

/** Tags whose cards are to be known better than the rest, or need not be known as well. */
export function TagRetentions() {
  const id = useId()
  const [{ tagRetentions, retention }, change] = useSettings()
  const tags = useTags()
  const free = tags.filter((tag) => !tagRetentions.some((one) => one.tag === tag))
  const set = (value: readonly TagRetention[]) => change({ name: 'tagRetentions', value })

  return (
    <div className={styles.tags}>
      <div>
        <h3 className={styles.title}>Retention of a tag</h3>
        <p className="soft">
          Cards with the tag, or one below it, come back by its own retention. Of several tags the strictest counts.
        </p>
      </div>
      {tagRetentions.map((one) => (
        <div key={one.tag} className={styles.row}>
          <Stepper
            label={`#${one.tag}`}
            unit="%"
            value={Math.round(one.retention * 100)}
            least={SETTING_RANGES.retention.least * 100}
            most={SETTING_RANGES.retention.most * 100}
            onChange={(value) =>
              set(tagRetentions.map((other) => (other === one ? { ...one, retention: value / 100 } : other)))
            }
          />
          <button
            type="button"
            className={actions.square}
            aria-label={`Remove #${one.tag}`}
            onClick={() => set(tagRetentions.filter((other) => other !== one))}
          >
            <Icon name="close" size={18} />
          </button>
        </div>
      ))}
      {free.length > 0 && (
        <select
          id={id}
          className={`${fields.low} ${styles.add}`}
          aria-label="Add a tag"
          value=""
          onChange={({ target }) => set([...tagRetentions, { tag: target.value, retention }])}
        >
          <option value="">Add a tag …</option>
          {free.map((tag) => (
            <option key={tag} value={tag}>
              #{tag}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

/** Every tag that a card has, the learner's own and those above them included. */
function useTags(): readonly string[] {
  const subjects = useLibrary(subjectsIn)
  return useMemo(
    () =>
      [...withParents(subjects.flatMap(({ card, progress }) => [...card.tags, ...(progress.myTags ?? [])]))].toSorted(),
    [subjects],
  )
}
