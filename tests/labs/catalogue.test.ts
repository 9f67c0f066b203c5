import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFolder } from '#content/read-folder.ts'
import { LAB_RECIPE_BOOK } from '#core/lab/recipes.ts'
import { LAB_SETTINGS, settingFault } from '#core/lab/settings.ts'
import type { LabRun } from '#core/lab.ts'
import { fetchLab, LABS } from '#labs/catalogue.ts'
import { armRun } from '#labs/claims/arms.ts'
import { run } from '#labs/engine/run.ts'
import { type LabDescription, questionOf } from '#labs/host/description.ts'

const NOTES = new Set(
  readFolder('data/aws-ml').files.flatMap(({ path, text }) =>
    path.endsWith('.md') ? (/^id: (\S+)/m.exec(text)?.[1] ?? []) : [],
  ),
)

async function labOf(name: string): Promise<LabDescription> {
  const lab = await fetchLab(name)
  if (!lab) throw new Error(`There is no lab ${name}.`)
  return lab.description
}

describe('the labs', () => {
  it('are fourteen, each at its place', () => {
    expect(LABS.map(({ place }) => place)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
  })

  it('are asked for by an exam, all of them', () => {
    expect(LABS.filter(({ domains }) => !domains.some((domain) => domain.startsWith('mla-c02/')))).toEqual([])
  })

  it('are what the learning path leads to', () => {
    const { areas } = JSON.parse(readFileSync('data/aws-ml/path.json', 'utf8'))
    const topics: { labs?: string[] }[] = areas.flatMap((area: { topics: unknown[] }) => area.topics)
    expect(new Set(topics.flatMap(({ labs = [] }) => labs))).toEqual(new Set(LABS.map(({ name }) => name)))
  })

  it('are none where the folder has none', async () => {
    expect(await fetchLab('engine')).toBeUndefined()
  })
})

describe.each(LABS)('$title', ({ name }) => {
  it('offers a right choice among wrong ones, and says of each why', async () => {
    const lab = await labOf(name)
    const { arms } = questionOf(lab, 0, '')
    const right = arms.filter(({ isRight }) => isRight).length
    expect(lab.isUngraded ? 1 : right).toBeGreaterThan(0)
    expect(arms.length - right).toBeGreaterThanOrEqual(2)
    // What is as right as the key is never offered as wrong.
    expect(arms.filter(({ isAlsoRight }) => isAlsoRight)).toEqual([])
    expect(new Set(lab.choices.map(({ id }) => id)).size).toBe(lab.choices.length)
    for (const { text, why, label } of lab.choices) expect([text, why, label]).not.toContain('')
  })

  it('says in each choice what its arm sets, to the figure', async () => {
    const lab = await labOf(name)
    const { algorithm } = lab.model.lab
    if (algorithm !== 'xgboost' && algorithm !== 'linear-learner') return
    for (const { option, set } of lab.jobOf ? [] : questionOf(lab, 0, '').arms) {
      const { text = '' } = lab.choices.find(({ id }) => id === option) ?? {}
      for (const [setting, value] of Object.entries(set)) {
        const figure = typeof value === 'number' && value < 1e-1 ? Number(value.toPrecision(3)) : value
        expect(text).toContain(`\`${setting}=${figure === 0.00001 ? '0.00001' : figure}`)
      }
    }
  })

  it('names only figures, knobs, values and notes that there are', async () => {
    const { model, figures, notes, jobOf } = await labOf(name)
    const { lab, offers, harder } = model
    if (!jobOf) expect(Object.keys(run(lab, {}, 1).metrics)).toEqual(expect.arrayContaining([...figures]))
    expect(Object.keys(LAB_RECIPE_BOOK[lab.data.recipe].knobs)).toEqual(expect.arrayContaining(Object.keys(harder)))
    for (const { setting, values } of offers) {
      const known = LAB_SETTINGS[lab.algorithm][setting]
      for (const value of values) expect(known ? settingFault(known, value) : 'is not known').toBeUndefined()
    }
    for (const { address } of notes) expect(NOTES).toContain(/^note:([^#]+)/.exec(address)?.[1])
  })

  it('finds by the runs what its model calls right, where the runs decide', async () => {
    const lab = await labOf(name)
    if (!lab.rightBy) return
    const question = questionOf(lab, 0, '')
    const runs = question.arms.flatMap((arm): [string, LabRun][] => {
      const started = armRun(question, arm)
      return started.starts ? [[arm.option, run(started.lab, started.settings, 1)]] : []
    })
    const right = question.arms.filter(({ isRight }) => isRight).map(({ option }) => option)
    expect(lab.rightBy(new Map(runs))).toEqual(right)
  })
})
