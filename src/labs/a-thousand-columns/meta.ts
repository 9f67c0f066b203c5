import type { LabMeta } from '#labs/host/description.ts'

export const meta: LabMeta = {
  place: 5,
  title: 'A thousand columns',
  asks: 'Ten of a thousand columns matter. Which setting finds them?',
  domains: ['mla-c02/2', 'mla-c01/2'],
  minutes: 4,
}
