import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { settled } from './browser.ts'
import { journey } from './journey.ts'

const folder = 'node_modules/.cache/tagdrill/deployed'

function deploy(version: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync('dist', folder, { recursive: true })
  const rewrite = (name: string, change: (text: string) => string) =>
    writeFileSync(`${folder}/${name}`, change(readFileSync(`${folder}/${name}`, 'utf8')))
  rewrite('index.html', (html) => html.replace('<title>Tagdrill</title>', `<title>Tagdrill ${version}</title>`))
  rewrite('service-worker.js', (code) =>
    code.replace(
      /"revision":"\w+","url":"index\.html"|"url":"index\.html","revision":"\w+"/,
      `"revision":"${version}","url":"index.html"`,
    ),
  )
}

deploy('one')

journey(
  'a new version waits until the learner takes it, and then comes once',
  async ({ open }) => {
    const { page } = await open()
    await settled(page)
    await page.evaluate(() => Object.assign(window, { stayed: true }))

    deploy('two')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    const take = page.getByRole('button', { name: 'Update now' })
    await take.waitFor()
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true)

    await take.click()
    await page.waitForFunction(() => !('stayed' in window))
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(async () => (await fetch(location.href)).text())).toContain('Tagdrill two')
    expect(await take.count()).toBe(0)
  },
  { folder },
)
