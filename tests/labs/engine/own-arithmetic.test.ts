import { expect, it } from 'vitest'
import { sourceFiles } from '../../source-files.ts'

/**
 * What ECMAScript lets each engine come close to in its own way, so that browsers part in the last bit. Math.sqrt is
 * not among them: engines leave it to the processor, which rounds it exactly.
 */
const APPROXIMATE =
  /Math\.(exp|expm1|log|log10|log1p|log2|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\b|\*\*/

it('no sum of the labs leaves a bit to the browser', () => {
  const files = ['src/labs/engine', 'src/labs/tune-the-tuner'].flatMap((folder) => sourceFiles(folder))
  const code = files.map(({ path, text }) => ({ path, text: text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '') }))
  expect(code.length).toBeGreaterThan(30)
  expect(code.filter(({ text }) => APPROXIMATE.test(text)).map(({ path }) => path)).toEqual([])
})
