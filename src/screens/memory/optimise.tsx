import { useEffect, useRef, useState } from 'react'
import type { Fit } from '#core/memory/fit.ts'
import { reviewsOf } from '#core/memory/log-reviews.ts'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import actions from '#parts/actions.module.css'
import { counted, longDay } from '#parts/durations.ts'
import { Told } from '#screens/browse/told.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import settings from '#screens/settings.module.css'
import { fitWords } from './fit-words.ts'
import styles from './optimise.module.css'
import { useDoing } from './use-doing.ts'

/** Fits the memory model to the learner's own answers, and takes what it finds only if it foretells them better. */
export function Optimise() {
  const memory = useLibrary((library) => library.progress.settings.memory)
  const today = useLibrary((library) => library.today)
  const { done, fit, problem, start, cancel } = useTraining()
  const { told, doIt } = useDoing()
  const { parameters, targets, check, kind } = fit ?? {}
  const isBetter = kind !== undefined && kind !== 'kept' && parameters !== memory.parameters

  function take() {
    if (!parameters || targets === undefined) return
    const logLoss = check && { before: check.inUse.logLoss, after: check.fitted.logLoss }
    const value = { parameters, targets: kind === 'defaults' ? 0 : targets, on: today, ...(logLoss && { logLoss }) }
    doIt({ type: 'setting-changed', name: 'memory', value }, 'Your answers are read by the new memory')
    cancel()
  }

  function reset() {
    const value = { parameters: DEFAULT_PARAMETERS, targets: 0 }
    doIt({ type: 'setting-changed', name: 'memory', value }, 'Back to what is usual')
    cancel()
  }

  return (
    <section className={settings.section}>
      <h2>Optimise on my answers</h2>
      <p>
        {memory.targets === 0
          ? 'Your memory is taken to be like that of most people. It can be fitted to your own answers.'
          : `Your memory was fitted to ${counted(memory.targets, 'answer')}${memory.on ? ` on ${longDay(memory.on)}` : ''}.`}
      </p>
      {done !== undefined && (
        <p className={styles.working}>
          <progress value={done} aria-label="How much is done" />
          <button type="button" className={actions.quiet} onClick={cancel}>
            Stop
          </button>
        </p>
      )}
      <div role="status">{fit && <Outcome fit={fit} isUsual={memory.targets === 0} />}</div>
      {problem && <p role="alert">It could not be worked out: {problem}</p>}
      <div className={styles.actions}>
        {isBetter && (
          <button type="button" className={actions.primary} onClick={take}>
            Use it
          </button>
        )}
        {done === undefined && !fit && (
          <button type="button" className={actions.secondary} onClick={() => void start(memory.parameters)}>
            Optimise
          </button>
        )}
        {memory.targets > 0 && done === undefined && (
          <button type="button" className={actions.quiet} onClick={reset}>
            Back to the usual
          </button>
        )}
      </div>
      <Told {...told} />
    </section>
  )
}

function Outcome({ fit, isUsual }: { readonly fit: Fit; readonly isUsual: boolean }) {
  const { check } = fit
  return (
    <>
      <p>{fitWords(fit)}</p>
      {check && (
        <table className={styles.table}>
          <caption className="soft">
            How well {counted(check.fitted.targets, 'answer')} are foretold that what was fitted had not seen; less is
            better
          </caption>
          <thead>
            <tr>
              <th scope="col">Memory</th>
              <th scope="col">Log loss</th>
              <th scope="col">Error of recall</th>
            </tr>
          </thead>
          <tbody>
            {(
              [
                ['The usual', check.defaults],
                [isUsual ? 'In use' : 'In use, which may have seen them', check.inUse],
                ['Fitted', check.fitted],
              ] as const
            ).map(([name, { logLoss, binError }]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{logLoss.toFixed(4)}</td>
                <td>{(binError * 100).toFixed(1)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function useTraining() {
  const { library, train } = useEdges()
  const [done, setDone] = useState<number>()
  const [fit, setFit] = useState<Fit>()
  const [problem, setProblem] = useState<string>()
  const running = useRef<() => void>(undefined)
  // Whoever leaves wants no answer any more.
  useEffect(() => () => running.current?.(), [])

  async function start(inUse: readonly number[]) {
    setDone(0)
    setProblem(undefined)
    try {
      const history = reviewsOf(await library.getState().readLog())
      const training = await train({ history, inUse }, setDone)
      running.current = training.cancel
      setFit(await training.result)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setDone(undefined)
  }

  function cancel() {
    running.current?.()
    setDone(undefined)
    setFit(undefined)
  }
  return { done, fit, problem, start, cancel }
}
