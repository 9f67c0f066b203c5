import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 9,
  title: 'Hear the season',
  asks: 'A week repeats in the sales, and the spectrum says a year.',
  domains: ['mla-c02/1', 'mla-c01/1'],
  minutes: 3,
}
