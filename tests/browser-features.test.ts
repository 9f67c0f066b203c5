import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { QUIET } from './journeys/browser.ts'

// A browser heeds the last such list alone: a feature that a new Playwright turns off must be turned off in ours too.
it('every feature that Playwright turns off is off in the browsers of the journeys', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  const text = readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8')
  const list = /\bdisabledFeatures = \[(.*?)\]\.filter/s.exec(text)?.[1] ?? ''
  const theirs = Array.from(list.matchAll(/^\s*"(\w+)",?$/gm), ([, name]) => name)
  expect(theirs).not.toEqual([])
  const ours = QUIET.find((one) => one.startsWith('--disable-features='))?.split(/[=,]/)
  expect(ours).toEqual(expect.arrayContaining(theirs))
})
