import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 3,
  title: 'Perfect on training (trees)',
  asks: 'XGBoost knows its training rows by heart and fails on new ones.',
  domains: ['mla-c02/2', 'mla-c01/2'],
  minutes: 4,
}
