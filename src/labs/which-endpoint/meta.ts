import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 11,
  title: 'Which endpoint?',
  asks: 'Draw a day of requests, set your prices, and see what serves it for least.',
  domains: ['mla-c02/3', 'mla-c01/3', 'aif-c01/1'],
  minutes: 6,
}
