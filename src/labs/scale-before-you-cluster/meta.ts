import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 12,
  title: 'Scale before you cluster',
  asks: 'K-means groups customers by one column only. Why?',
  domains: ['mla-c02/1', 'mla-c01/1', 'mla-c02/2'],
  minutes: 3,
}
