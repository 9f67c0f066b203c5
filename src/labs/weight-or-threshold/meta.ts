import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 2,
  title: 'Weight or threshold?',
  asks: 'Two ways to make Linear Learner speak up, and three settings that are not read.',
  domains: ['mla-c02/2', 'mla-c01/2'],
  minutes: 4,
}
