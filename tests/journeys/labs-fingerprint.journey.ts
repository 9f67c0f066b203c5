import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserType, chromium, firefox, webkit } from 'playwright'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { FINGERPRINT } from '../labs/fingerprint.ts'
import { QUIET } from './browser.ts'
import { findBrowser } from './find-browser.ts'

/** The engines of Firefox and of Safari, by themselves, as Debian has them. */
const SHELLS = ['gjs', 'jsc']

/** Chromium always; the others where Playwright has installed them. */
const BROWSERS: readonly (readonly [BrowserType, Parameters<BrowserType['launch']>[0]])[] = [
  [chromium, { executablePath: process.env.TAGDRILL_BROWSER ?? findBrowser(), args: QUIET }],
  [firefox, {}],
  [webkit, {}],
]

describe('the labs come to the same bits', () => {
  let code = ''

  beforeAll(async () => {
    const built = await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        write: false,
        lib: { entry: 'tests/labs/fingerprint.ts', formats: ['iife'], name: 'labs', fileName: 'labs' },
      },
    })
    for (const { output } of [built].flat() as { output: { code?: string }[] }[]) code = output[0]?.code ?? ''
  })

  for (const [browser, options] of BROWSERS)
    it.skipIf(browser !== chromium && !existsSync(browser.executablePath()))(`in ${browser.name()}`, async () => {
      const opened = await browser.launch(options)
      try {
        const page = await opened.newPage()
        await page.addScriptTag({ content: code })
        expect(await page.evaluate('labs.fingerprint()')).toBe(FINGERPRINT)
      } finally {
        await opened.close()
      }
    })

  for (const shell of SHELLS)
    it.skipIf(spawnSync(shell, ['--help']).error)(`in the shell ${shell}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'tagdrill-shell-'))
      const file = join(folder, 'labs.js')
      writeFileSync(file, `${code}\nprint(labs.fingerprint())\n`)
      const { stdout } = spawnSync(shell, [file], { encoding: 'utf8', timeout: 60_000 })
      rmSync(folder, { recursive: true })
      expect(stdout.trim()).toBe(String(FINGERPRINT))
    })
})
