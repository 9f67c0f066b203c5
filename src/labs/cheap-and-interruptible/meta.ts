import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 10,
  title: 'Cheap and interruptible',
  asks: 'A job on Spot capacity that costs as much as on-demand. What is missing?',
  domains: ['mla-c02/4', 'mla-c01/4'],
  minutes: 3,
}
