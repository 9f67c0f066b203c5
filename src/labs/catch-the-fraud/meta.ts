import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 1,
  title: 'Catch the fraud',
  asks: 'One payment in a hundred is fraud, and the model lets most of it through.',
  domains: ['mla-c02/2', 'mla-c01/2'],
  minutes: 4,
}
