import { BEYOND_ALL_BOUNDS } from '#core/lab/metrics.ts'
import { knobsOf } from '#core/lab/recipes.ts'
import type { LabData, LabRun, LabSettings } from '#core/lab.ts'
import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { isOn, knobReader, listIn, numberIn, wordIn } from '#labs/engine/reading.ts'
import {
  arrivalsOf,
  HOUR,
  type Served,
  serveAllDay,
  serveBatch,
  serveOnDemand,
  serveQueue,
} from '#labs/engine/sagemaker/endpoint-day.ts'
import { percentile } from '#labs/engine/scoring/percentile.ts'

/** One day of one way to serve a model: what it costs by the learner's own prices, and how long requests wait. */
export function runEndpoint(data: LabData, settings: LabSettings, seed: number): LabRun {
  const knob = knobReader(data)
  const requests = listIn(knobsOf(data.recipe, data.set), 'requests')
  const arrivals = arrivalsOf(requests, createChance(seed, 'requests'))
  const { latencies, paidSeconds } = served(arrivals, knob, settings)
  const isPaidByUse = wordIn(settings, 'inference') === 'serverless'
  const cost = isPaidByUse
    ? paidSeconds * numberIn(settings, 'memory_gb') * knob('pricePerGbSecond')
    : (paidSeconds / HOUR) * knob('pricePerInstanceHour')
  const limit = knob('latencyLimitSeconds')
  const inTime = latencies.filter((latency) => latency <= limit).length / Math.max(1, latencies.length)
  const p95 = percentile(latencies, 0.95)
  const [mostMb, mostSeconds] = LIMITS[wordIn(settings, 'inference')] ?? [0, 0]
  const isAccepted = knob('payloadMb') <= mostMb && knob('seconds') <= mostSeconds
  const fits = isAccepted && p95 <= limit
  return {
    metrics: {
      cost,
      p95,
      inTime,
      accepted: Number(isAccepted),
      fits: Number(fits),
      // What is too late has no price that could be compared.
      costInTime: fits ? cost : BEYOND_ALL_BOUNDS,
    },
    series: [
      { name: 'requests', x: [...requests.keys()], y: requests },
      { name: 'latency by hour', x: [...arrivals].map((arrival) => arrival / HOUR), y: [...latencies] },
    ],
  }
}

/** What a request may hold, in MB, and how many seconds it may take; developer guide, checked on 2026-11-21. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  'real-time': [25, 60],
  serverless: [4, 60],
  asynchronous: [1000, 3600],
  batch: [100, Number.POSITIVE_INFINITY],
}

function served(arrivals: Float64Array, knob: (name: string) => number, settings: LabSettings): Served {
  const seconds = knob('seconds')
  const start = knob('startMinutes') * 60
  const instances = numberIn(settings, 'instances')
  switch (wordIn(settings, 'inference')) {
    case 'serverless':
      return serveOnDemand(arrivals, seconds, knob('coldStartSeconds'))
    case 'asynchronous':
      return isOn(settings, 'scale_to_zero')
        ? serveQueue(arrivals, seconds, start)
        : serveAllDay(arrivals, seconds, instances)
    case 'batch':
      return serveBatch(arrivals, seconds, instances, start)
    default:
      return serveAllDay(arrivals, seconds, instances)
  }
}
