import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 13,
  title: 'Drift alarm',
  asks: 'When should an alarm ring because the data have changed?',
  domains: ['mla-c02/4', 'mla-c01/4'],
  minutes: 3,
}
