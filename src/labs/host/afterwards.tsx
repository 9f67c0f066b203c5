import type { LabHappening } from '#core/lab/lab-log.ts'
import { NotLuck, type Tries } from '#labs/trial/trial-view.tsx'
import type { Trial } from '#labs/trial/use-trial.ts'
import actions from '#parts/actions.module.css'
import { InPlainWords } from './background.tsx'
import { Conclusion } from './conclusion.tsx'
import type { LabDescription } from './description.ts'
import { Experiment } from './experiment.tsx'
import { HarderData } from './harder-data.tsx'
import styles from './host.module.css'
import type { Place } from './place.ts'
import { OtherChoices } from './verdict.tsx'

type Props = {
  readonly name: string
  readonly description: LabDescription
  readonly chosen: string
  readonly trial: Trial
  readonly tries: Tries
  readonly place: Place
  readonly onPlace: (change: Partial<Place>) => void
  readonly onHappening: (happening: LabHappening) => void
  readonly conclusion: string | undefined
  readonly onShare: () => void
}

/** Once the right one is shown: why, whether it was luck, harder data, values of one's own, and what to take away. */
export function Afterwards({ name, description, chosen, trial, tries, place, onPlace, ...rest }: Props) {
  const { onHappening, conclusion, onShare } = rest
  const { choices, harder, model, isUngraded = false } = description
  const nameOf = (option: string) => choices.find(({ id }) => id === option)?.label ?? option
  return (
    <>
      <InPlainWords description={description} />
      <OtherChoices choices={choices} but={[chosen, ...(trial.rights ?? [])]} />
      <NotLuck trial={trial} {...tries} nameOf={nameOf} isUngraded={isUngraded} />
      {harder && <HarderData harder={harder} level={place.level} onLevel={(level) => onPlace({ level })} />}
      <Experiment
        offers={model.offers}
        own={place.set}
        onOwn={(set) => {
          onPlace({ set })
          window.scrollTo(0, 0)
        }}
      />
      <Conclusion
        key={conclusion}
        said={conclusion}
        onConclude={(text) => onHappening({ type: 'lab-concluded', lab: name, text })}
      />
      <div className={styles.buttons}>
        <button
          type="button"
          className={actions.secondary}
          onClick={() => onPlace({ pick: undefined, told: false, set: undefined })}
        >
          Choose again
        </button>
        <button type="button" className={actions.secondary} onClick={onShare}>
          Share
        </button>
      </div>
    </>
  )
}
