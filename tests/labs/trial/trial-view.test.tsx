// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { run } from '#labs/engine/run.ts'
import type { ShownArm } from '#labs/trial/shown-arm.ts'
import { TrialView } from '#labs/trial/trial-view.tsx'
import type { Trial } from '#labs/trial/use-trial.ts'
import { Views } from '#labs/trial/views.tsx'
import { MODEL } from '#labs/which-endpoint/model.ts'

afterEach(cleanup)

const YOURS = { id: 'yours', name: 'Yours', role: 'yours', tone: 'plain', stroke: 'solid', unrolled: 1 } as const

function endpointDay(option: string): ShownArm {
  const arm = MODEL.arms.find((one) => one.option === option)
  if (!arm) throw new Error(`No arm is called ${option}.`)
  return { ...YOURS, told: [], run: run(MODEL.lab, arm.set, 1) }
}

describe('what a run came to', () => {
  it.each([
    ['once a day', ['1 h', '6 h', '24 h']],
    ['one instance', ['0.1 s', '1 s']],
  ])('has the waits of %s measured as a clock has them', (option, levels) => {
    render(<Views names={['wait']} arms={[endpointDay(option)]} />)
    const said = [...document.querySelectorAll('figure svg text')].map(({ textContent }) => textContent ?? '')
    expect(said.filter((words) => /\d (s|min|h)$/.test(words))).toEqual(levels)
  })

  it('says that it is running until there is something to see', () => {
    const waiting: ShownArm = { ...YOURS, told: [] }
    const trial = (arm: ShownArm): Trial => ({
      arms: [arm],
      rights: undefined,
      isRun: arm.run !== undefined,
      outcome: undefined,
      outcomes: [],
      begin: () => undefined,
    })
    const view = (arm: ShownArm) => <TrialView trial={trial(arm)} told={false} views={['loss']} figures={['logLoss']} />
    const { rerender } = render(view(waiting))
    screen.getByText('Running …')
    expect(screen.queryByText(/Log loss on new rows/)).toBeNull()
    const first = { step: 1, steps: 9, values: { validation: 0.7 } }
    const second = { step: 2, steps: 9, values: { validation: 0.6 } }
    rerender(view({ ...waiting, told: [first, second] }))
    expect(screen.queryByText('Running …')).toBeNull()
    screen.getByText('Log loss on new rows. Yours: from 0.7 to 0.6.')
  })
})
