import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from './architecture.ts'
import { sourceFiles } from './source-files.ts'

const SHEET = /import (\w+) from '([^']+\.module\.css)'/g

/** The classes that a file asks of its stylesheets and that these do not have. */
function unknownClasses({ path, text }: SourceFile, read: (path: string) => string): string[] {
  const code = text.replaceAll(/^import .*$/gm, '')
  return [...text.matchAll(SHEET)].flatMap(([, name = '', from = '']) => {
    const sheet = from.startsWith('#') ? `src/${from.slice(1)}` : join(dirname(path), from)
    const known = new Set([...read(sheet).matchAll(/\.([a-z][\w-]*)/gi)].map(([, one]) => one))
    const asked = [...code.matchAll(new RegExp(`(?<![\\w.])${name}\\.(\\w+)`, 'g'))].map(([, one = '']) => one)
    return asked.filter((one) => !known.has(one)).map((one) => `${path}: ${sheet} has no .${one}`)
  })
}

describe('a class', () => {
  it('is asked for only where its stylesheet has it', () => {
    const files = sourceFiles('src').filter(({ path }) => path.endsWith('.tsx'))
    expect(files.flatMap((file) => unknownClasses(file, (path) => readFileSync(path, 'utf8')))).toEqual([])
  })

  it('is missed where it is not there', () => {
    const text = "import styles from './a.module.css'\nconst a = styles.there + styles.gone"
    expect(unknownClasses({ path: 'src/a.tsx', text }, () => '.there { color: red }')).toEqual([
      'src/a.tsx: src/a.module.css has no .gone',
    ])
  })
})
