import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 7,
  title: 'Find the step size',
  asks: 'A line through house prices, found step by step: how long should a step be?',
  domains: ['mla-c02/2', 'mla-c01/2', 'aif-c01/1'],
  minutes: 6,
}
