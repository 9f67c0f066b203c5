import { execFileSync } from 'node:child_process'
import { settled } from './browser.ts'
import { journey } from './journey.ts'

const folder = 'node_modules/.cache/tagdrill/sub-path'
const base = '/app/'

execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'], {
  env: { ...process.env, BASE: base },
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
