import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 8,
  title: 'Eta needs rounds',
  asks: 'Small steps are careful, and need more of them. Who says when to stop?',
  domains: ['mla-c02/2', 'mla-c01/2'],
  minutes: 4,
}
