import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 4,
  title: 'Perfect on training (linear)',
  asks: 'More columns than a linear model can resist: it fits chance.',
  domains: ['mla-c02/2', 'mla-c01/2'],
  minutes: 4,
}
