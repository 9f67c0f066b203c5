import type { LabData, LabRun, LabSettings } from '#core/lab.ts'
import { isOn, knobReader } from '#labs/engine/reading.ts'
import { makeSales, WAVES } from '#labs/engine/recipes/sales.ts'
import { periodogram, shareOfPeriod } from '#labs/engine/signals/periodogram.ts'

/** Which of three periods has the most power. `right` is 1 where that is the highest wave there is. */
export function runSeasonality(data: LabData, settings: LabSettings, seed: number): LabRun {
  const knob = knobReader(data)
  const sales = makeSales(knob, seed)
  const found = periodogram(sales, {
    center: isOn(settings, 'center'),
    detrend: isOn(settings, 'detrend'),
    window: isOn(settings, 'window'),
  })
  const shares = WAVES.map(({ period }) => shareOfPeriod(found, period))
  const heard = greatest(shares)
  const [weeklyShare = 0, monthlyShare = 0, yearlyShare = 0] = shares
  return {
    metrics: {
      weeklyShare,
      monthlyShare,
      yearlyShare,
      period: WAVES[heard]?.period ?? 0,
      right: Number(heard === greatest(WAVES.map((wave) => knob(wave.knob)))),
    },
    series: [{ name: 'sales', x: [...sales.keys()], y: [...sales] }, drawn(found)],
  }
}

function greatest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}

const LONGEST = 730

/** Power by period in days, from the longest to the shortest that a day can show. */
function drawn({ power, length }: ReturnType<typeof periodogram>) {
  const places = [...power.keys()].filter((place) => place > 0 && length / place <= LONGEST)
  return {
    name: 'power by period',
    x: places.map((place) => length / place),
    y: places.map((place) => power[place] as number),
  }
}
