import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { settled } from './browser.ts'
import { journey } from './journey.ts'

// Of its own: another run may be building beside it.
const folder = mkdtempSync(join(tmpdir(), 'tagdrill-sub-path-'))
afterAll(() => rmSync(folder, { recursive: true }))
const base = '/app/'

execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'], {
  // The test runner calls its environment "test", and a build is told by that name what it is for.
  env: { ...process.env, NODE_ENV: 'production', BASE: base },
  stdio: 'pipe',
})

journey(
  'the app lives under a sub-path too, offline included',
  async ({ open, goOffline, home }) => {
    const opened = await open()
    await opened.page.getByRole('heading', { level: 1 }).waitFor()
    await settled(opened.page)
    await goOffline(opened)
    await opened.page.goto(`${home}tags`)
    await opened.page.getByRole('heading', { level: 1 }).waitFor()
  },
  { folder, base },
)
