import type { Answer } from '#core/scenario.ts'

type Fields = Readonly<Record<string, unknown>>

const SHAPES: Readonly<Record<Answer['type'], (fields: Fields) => boolean>> = {
  choice: ({ option }) => typeof option === 'string',
  response: ({ options }) => isTexts(options),
  ordering: ({ steps }) => isTexts(steps),
  matching: ({ matches }) => isFields(matches) && isTexts(Object.values(matches)),
  configure: ({ algorithm, values }) =>
    typeof algorithm === 'string' &&
    isFields(values) &&
    Object.values(values).every((value) => typeof value === 'string' || Number.isFinite(value)),
  numeric: ({ value }) => Number.isFinite(value),
}

/** Whether something read from a disk or a file is an answer. */
export function isAnswer(value: unknown): value is Answer {
  if (!isFields(value) || typeof value.type !== 'string' || !Object.hasOwn(SHAPES, value.type)) return false
  return SHAPES[value.type as Answer['type']](value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
