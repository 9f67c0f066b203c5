import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 14,
  title: 'Tune the tuner',
  asks: 'Sixteen training jobs: at random, in a grid, by belief, or many short ones?',
  domains: ['mla-c02/2', 'mla-c01/2'],
  minutes: 5,
}
