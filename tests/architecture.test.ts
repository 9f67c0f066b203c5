import { describe, expect, it } from 'vitest'
import { offences } from './architecture.ts'
import { sourceFiles } from './source-files.ts'

describe('the import table', () => {
  it('is kept by every file of the house', () => {
    expect(offences(sourceFiles('src'))).toEqual([])
  })
})

// Each planted file begins with `// refused: …` or `// allowed`, and lies where the same file would lie below src/.
describe('the planted file', () => {
  for (const file of sourceFiles('tests/fixtures/architecture', 'src')) {
    const said = offences([file]).map(({ message }) => message)
    const expected = /^\/\/ refused: (.*)/.exec(file.text)?.[1]

    if (expected) it(`${file.path} is refused: ${expected}`, () => expect(said).toEqual([expected]))
    else it(`${file.path} is allowed`, () => expect(said).toEqual([]))
  }

  it('has not gone missing', () => {
    expect(sourceFiles('tests/fixtures/architecture').length).toBeGreaterThanOrEqual(20)
  })
})
