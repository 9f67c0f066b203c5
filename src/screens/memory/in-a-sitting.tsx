import { LEECH_ACTIONS, type LeechAction, MOST_STEPS, SETTING_RANGES, STEP_RANGE } from '#core/settings.ts'
import actions from '#parts/actions.module.css'
import { Stepper } from '#parts/controls/stepper.tsx'
import { Icon } from '#parts/icon.tsx'
import styles from '#screens/settings.module.css'
import { Choice } from './choice.tsx'
import own from './in-a-sitting.module.css'
import { useSettings } from './use-settings.ts'

const LEECH_WORDS: Readonly<Record<LeechAction, string>> = {
  nothing: 'Nothing',
  tag: 'Tag it #leech',
  suspend: 'Suspend it',
}

/** What happens to a card that was not recalled. */
export function InASitting() {
  const [{ leechLapses, leechAction }, change] = useSettings()
  return (
    <section className={styles.section}>
      <h2>When you forget a card</h2>
      <LearningSteps />
      <Choice
        title="A card forgotten again and again"
        hint="Such a card is a leech: it costs more than it is worth, and is better reworded. Undo takes this back with the answer."
        segments={LEECH_ACTIONS.map((value) => ({ value, label: LEECH_WORDS[value] }))}
        value={leechAction}
        onChange={(value) => change({ name: 'leechAction', value })}
      />
      {leechAction !== 'nothing' && (
        <Stepper
          label="Is a leech once forgotten"
          hint="Times; and once more for each half of that."
          unit="×"
          value={leechLapses}
          {...SETTING_RANGES.leechLapses}
          onChange={(value) => change({ name: 'leechLapses', value })}
        />
      )}
    </section>
  )
}

const PLACES = ['First step', 'Second step', 'Third step'] as const
const USUAL_MINUTES = [1, 10, 30] as const

function LearningSteps() {
  const [{ learningSteps }, change] = useSettings()
  const set = (value: readonly number[]) => change({ name: 'learningSteps', value })
  const next = learningSteps.length
  return (
    <div className={own.steps}>
      <div>
        <h3 className={own.title}>Learning steps</h3>
        <p className="soft">
          {next === 0
            ? 'None: a card graded Again comes back once in the sitting, after a minute.'
            : 'A card graded Again comes back in the sitting after the first step. Good takes it to the next, Hard repeats the step, and Easy, or Good on the last, lets it go. When nothing else is left it comes at once.'}
        </p>
      </div>
      {learningSteps.map((minutes, place) => (
        <Stepper
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
          key={place}
          label={PLACES[place] ?? ''}
          unit="min"
          value={minutes}
          {...STEP_RANGE}
          onChange={(value) => set(learningSteps.with(place, value))}
        />
      ))}
      <div className={own.buttons}>
        {next < MOST_STEPS && (
          <button
            type="button"
            className={actions.secondary}
            onClick={() => set([...learningSteps, USUAL_MINUTES[next] ?? 1])}
          >
            <Icon name="plus" size={18} />
            Add a step
          </button>
        )}
        {next > 0 && (
          <button type="button" className={actions.quiet} onClick={() => set(learningSteps.slice(0, -1))}>
            Remove the last
          </button>
        )}
      </div>
    </div>
  )
}
