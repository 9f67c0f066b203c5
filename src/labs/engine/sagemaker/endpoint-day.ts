import type { Chance } from '#labs/engine/arithmetic/chance.ts'

/** When requests come in, in seconds after midnight: somewhere within their hours, in order. */
export function arrivalsOf(requestsByHour: readonly number[], chance: Chance): Float64Array {
  const arrivals = requestsByHour.flatMap((requests, hour) =>
    Array.from({ length: Math.max(0, Math.round(requests)) }, () => (hour + chance.uniform()) * HOUR),
  )
  return Float64Array.from(arrivals).sort()
}

export const HOUR = 3600
const DAY = 24 * HOUR

/** How long each request took from arrival to answer, and for how many seconds machines were up or working. */
export type Served = { readonly latencies: Float64Array; readonly paidSeconds: number }

/** So many instances, up all day, one request at a time each; whoever comes too early waits. */
export function serveAllDay(arrivals: Float64Array, seconds: number, instances: number): Served {
  const freeAt = new Float64Array(instances)
  const latencies = arrivals.map((arrival) => {
    const instance = freeAt.indexOf(Math.min(...freeAt))
    const done = Math.max(arrival, freeAt[instance] as number) + seconds
    freeAt[instance] = done
    return done - arrival
  })
  return { latencies, paidSeconds: DAY * instances }
}

/** A container stays warm for so long after a request. AWS does not publish the time: this is an assumption. */
const WARM_SECONDS = 300

/** A container for each request that finds none free; the first request of a container waits for it to start. */
export function serveOnDemand(arrivals: Float64Array, seconds: number, coldStart: number): Served {
  const freeAt: number[] = []
  let paidSeconds = 0
  const latencies = arrivals.map((arrival) => {
    const warm = freeAt.findIndex((free) => free <= arrival && arrival - free <= WARM_SECONDS)
    const latency = warm < 0 ? coldStart + seconds : seconds
    freeAt[warm < 0 ? freeAt.length : warm] = arrival + latency
    paidSeconds += seconds
    return latency
  })
  return { latencies, paidSeconds }
}

/** A queue that starts one instance when something waits, and lets it go once it has been idle for so long. */
export function serveQueue(arrivals: Float64Array, seconds: number, start: number): Served {
  let [upFrom, freeAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let paidSeconds = 0
  const letGo = () => {
    if (freeAt > 0) paidSeconds += freeAt + WARM_SECONDS - upFrom
  }
  const latencies = arrivals.map((arrival) => {
    if (arrival > freeAt + WARM_SECONDS) {
      letGo()
      upFrom = arrival
      freeAt = arrival + start
    }
    freeAt = Math.max(arrival, freeAt) + seconds
    return freeAt - arrival
  })
  letGo()
  return { latencies, paidSeconds }
}

/** All together after the day is over. */
export function serveBatch(arrivals: Float64Array, seconds: number, instances: number, start: number): Served {
  const latencies = arrivals.map(
    (arrival, place) => DAY - arrival + start + (Math.floor(place / instances) + 1) * seconds,
  )
  const rounds = Math.ceil(arrivals.length / instances)
  return { latencies, paidSeconds: arrivals.length === 0 ? 0 : instances * (start + rounds * seconds) }
}
