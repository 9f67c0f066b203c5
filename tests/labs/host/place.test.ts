import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fetchLab } from '#labs/catalogue.ts'
import { type LabDescription, questionOf } from '#labs/host/description.ts'
import { parametersOf, placeOf } from '#labs/host/place.ts'
import { readOwn, startingRequests, writeOwn } from '#labs/which-endpoint/own.ts'

async function labOf(name: string): Promise<LabDescription> {
  const lab = await fetchLab(name)
  if (!lab) throw new Error(`There is no lab ${name}.`)
  return lab.description
}

const placeIn = (lab: LabDescription, address: string) => placeOf(new URLSearchParams(address), lab)

describe('the address of a lab', () => {
  it('is empty at the beginning, and says where the learner is after that', async () => {
    const lab = await labOf('eta-needs-rounds')
    expect(parametersOf(placeIn(lab, '').place)).toEqual({})
    const address = 'pick=more&seed=7&level=1&told=1&set=eta:0.1~num_round:200'
    const { place, faults } = placeIn(lab, address)
    expect(faults).toEqual([])
    expect(place).toMatchObject({ pick: 'more', seed: 7, level: 1, told: true, set: { eta: 0.1, num_round: 200 } })
    expect(decodeURIComponent(new URLSearchParams(parametersOf(place)).toString())).toBe(address)
  })

  it.each([
    ['pick=nothing', 'pick must be one of', { pick: undefined }],
    ['seed=0', 'seed must be a whole number from 1', { seed: 1 }],
    ['seed=1e3', 'seed must be a whole number from 1', { seed: 1 }],
    ['level=2', 'level must be a whole number from 0 to 1', { level: 0 }],
    ['set=eta:9', 'set must name settings and values that this lab offers', { set: undefined }],
    ['set=constructor:1', 'set must name settings', { set: undefined }],
    ['own=something', 'own: this lab keeps nothing', { own: '' }],
  ])('says what is wrong with %s, and falls back', async (address, words, fallback) => {
    const { place, faults } = placeIn(await labOf('eta-needs-rounds'), address)
    expect(faults.join()).toContain(words)
    expect(place).toMatchObject(fallback)
  })

  it('never throws, whatever it says', async () => {
    const labs = await Promise.all(['which-endpoint', 'step-size', 'catch-the-fraud'].map(labOf))
    const names = fc.constantFrom('pick', 'seed', 'level', 'told', 'set', 'own')
    fc.assert(
      fc.property(fc.dictionary(names, fc.string()), fc.constantFrom(...labs), (said, lab) => {
        const { place } = placeOf(new URLSearchParams(said), lab)
        questionOf(lab, place.level, place.own)
        expect(placeOf(new URLSearchParams(parametersOf(place)), lab)).toEqual({ place, faults: [] })
      }),
    )
  })
})

describe('a day that was drawn', () => {
  it('survives the address', () => {
    const anyDay = fc.array(fc.nat(500), { minLength: 24, maxLength: 24 })
    fc.assert(
      fc.property(anyDay, fc.double({ min: 0.01, max: 3600, noNaN: true }), (requests, seconds) => {
        expect(readOwn(writeOwn({ requests, figures: { seconds } }))).toMatchObject({ requests })
      }),
    )
    expect(writeOwn({ requests: startingRequests(), figures: {} })).toBe('')
  })

  it('goes into the lab with its prices', async () => {
    const lab = await labOf('which-endpoint')
    const own = writeOwn({ requests: Array.from({ length: 24 }, () => 7), figures: { pricePerInstanceHour: 3 } })
    const { set } = questionOf(lab, 0, own).lab.data
    expect(set).toMatchObject({ requests: Array.from({ length: 24 }, () => 7), pricePerInstanceHour: 3 })
  })
})
