import { knobsOf } from '#core/lab/recipes.ts'
import type { Lab } from '#core/lab.ts'

/**
 * What the panel keeps in the address: requests in each of 24 hours, and the figures that were changed, as
 * `0.0.0.2.…~seconds:1.5~pricePerInstanceHour:0.3`.
 */
export type Own = { readonly requests: readonly number[]; readonly figures: Readonly<Record<string, number>> }

export const MOST_REQUESTS = 500

/** What can be changed, with what is let in. */
export const FIGURES = [
  { knob: 'seconds', label: 'A request takes', unit: 's', least: 0.01, most: 3600 },
  { knob: 'payloadMb', label: 'Size of a request', unit: 'MB', least: 0.001, most: 2000 },
  { knob: 'latencyLimitSeconds', label: 'A caller may wait', unit: 's', least: 0.05, most: 172_800 },
  { knob: 'pricePerInstanceHour', label: 'An instance, each hour', unit: '$', least: 0, most: 1000 },
  { knob: 'pricePerGbSecond', label: 'Serverless, each GB-second', unit: '$', least: 0, most: 1 },
] as const

const HOURS = 24

export function readOwn(own: string): Own | { readonly fault: string } {
  const [trace = '', ...changed] = own.split('~')
  const requests = trace === '' ? startingRequests() : trace.split('.').map(Number)
  const isTrace =
    requests.length === HOURS && requests.every((one) => Number.isInteger(one) && one >= 0 && one <= MOST_REQUESTS)
  if (!isTrace) return { fault: `24 whole numbers from 0 to ${MOST_REQUESTS} are wanted, with dots between` }
  const figures: Record<string, number> = {}
  for (const one of changed) {
    const [knob, text] = one.split(':')
    const known = FIGURES.find((figure) => figure.knob === knob)
    const value = Number(text)
    if (!known) return { fault: `“${knob}” is no figure of this lab` }
    if (!text || !(value >= known.least && value <= known.most)) {
      return { fault: `${known.knob} must be a number from ${known.least} to ${known.most}` }
    }
    figures[known.knob] = value
  }
  return { requests, figures }
}

export function writeOwn({ requests, figures }: Own): string {
  const isStart = requests.every((one, hour) => one === startingRequests()[hour])
  const changed = Object.entries(figures).filter(([knob, value]) => value !== startingFigure(knob))
  return [isStart ? '' : requests.join('.'), ...changed.map(([knob, value]) => `${knob}:${value}`)].join('~')
}

export function ownFault(own: string): string | undefined {
  const read = readOwn(own)
  return 'fault' in read ? read.fault : undefined
}

export function withOwn(lab: Lab, own: string): Lab {
  const read = readOwn(own)
  if (own === '' || 'fault' in read) return lab
  return { ...lab, data: { ...lab.data, set: { ...lab.data.set, requests: read.requests, ...read.figures } } }
}

export function startingRequests(): readonly number[] {
  const { requests } = knobsOf('traffic', {})
  return Array.isArray(requests) ? requests : []
}

export function startingFigure(knob: string): number {
  return Number(knobsOf('traffic', {})[knob])
}
