import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 6,
  title: 'Don’t bin good mail',
  asks: 'A spam filter that must be right when it speaks.',
  domains: ['mla-c02/2', 'mla-c01/2'],
  minutes: 4,
}
