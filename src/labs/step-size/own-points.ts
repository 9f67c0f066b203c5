/** What the panel keeps in the address: houses as `60:180.90:230`, living area in m² and price in thousands. */
export type Point = { readonly x: number; readonly y: number }

export const RANGE = { x: { least: 20, most: 220 }, y: { least: 0, most: 600 } } as const

export const STARTING_POINTS: readonly Point[] = [
  { x: 50, y: 170 },
  { x: 80, y: 190 },
  { x: 100, y: 290 },
  { x: 130, y: 300 },
  { x: 160, y: 420 },
  { x: 190, y: 410 },
]

export function readPoints(own: string): readonly Point[] | undefined {
  const points = own.split('.').map((pair) => {
    const [, x, y] = /^(\d{1,3}):(\d{1,3})$/.exec(pair) ?? []
    return { x: Number(x), y: Number(y) }
  })
  const isRight = points.length === STARTING_POINTS.length && points.every(isWithin)
  return isRight ? points : undefined
}

export function writePoints(points: readonly Point[]): string {
  const own = points.map(({ x, y }) => `${x}:${y}`).join('.')
  return own === STARTING_POINTS.map(({ x, y }) => `${x}:${y}`).join('.') ? '' : own
}

export function pointsFault(own: string): string | undefined {
  if (readPoints(own)) return undefined
  return `${STARTING_POINTS.length} houses are wanted, each as area:price, with dots between`
}

function isWithin({ x, y }: Point): boolean {
  return x >= RANGE.x.least && x <= RANGE.x.most && y >= RANGE.y.least && y <= RANGE.y.most
}
