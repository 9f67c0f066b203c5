import { existsSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { compileDeck } from '#content/compile-deck.ts'
import { readFolder } from '#content/read-folder.ts'
import type { LabQuestion } from '#core/lab.ts'
import { draw } from '#core/scenario/draw.ts'
import type { Scenario } from '#core/scenario.ts'
import type { LabModel } from '#labs/lab-model.ts'

const LABS = 'src/labs'

/** A question of a scenario that can be run; each seed draws its variant. */
export type Claimed = { readonly name: string; readonly at: (seed: number) => LabQuestion }

/** The labs' own, which have no variants. */
export async function claimedByLabs(): Promise<readonly Claimed[]> {
  const names = readdirSync(LABS).filter((name) => existsSync(`${LABS}/${name}/model.ts`))
  return Promise.all(
    names.sort().map(async (name) => {
      const { MODEL }: { MODEL: LabModel } = await import(pathToFileURL(`${LABS}/${name}/model.ts`).href)
      return { name: `labs/${name}`, at: () => MODEL }
    }),
  )
}

/** All of a folder's. */
export function claimedIn(folder: string): readonly Claimed[] {
  const { files } = readFolder(folder)
  return compileDeck(files).deck.scenarios.flatMap(claimedOf)
}

function claimedOf(scenario: Scenario): readonly Claimed[] {
  return scenario.questions.flatMap((question) => {
    if (!('lab' in question) || !question.lab) return []
    const name = scenario.type === 'case' ? `${scenario.id}/${question.id}` : scenario.id
    return [{ name, at: (seed: number) => drawnLab(scenario, question.id, seed) }]
  })
}

function drawnLab(scenario: Scenario, id: string, seed: number): LabQuestion {
  const drawn = draw(scenario, seed)
  if (!drawn.ok) throw new Error(`${scenario.id}, seed ${seed}: ${drawn.problem.message}`)
  const question = drawn.value.questions.find((one) => one.id === id)
  if (!question || !('lab' in question) || !question.lab) throw new Error(`${scenario.id} has lost its lab`)
  return question.lab
}
