import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const HOW_TO_GET_ONE = `No browser was found for the journeys, and none could be installed.
Do one of these, then run the command again:
  - install Chromium or Chrome with your system's packages (Debian, Ubuntu: apt-get install chromium)
  - run: npx playwright install chromium
  - set TAGDRILL_BROWSER to the path of a Chromium or Chrome that you have`

/** The path of a Chromium or Chrome on this machine, installing one where that is possible. Throws with advice. */
export function findBrowser(): string {
  const found = presentBrowser() ?? installedByPlaywright() ?? installedBySystem()
  if (!found) throw new Error(HOW_TO_GET_ONE)
  return found
}

function presentBrowser(): string | undefined {
  const chosen = process.env.TAGDRILL_BROWSER
  if (chosen && !runs(chosen)) throw new Error(`TAGDRILL_BROWSER is ${chosen}, which cannot be run.`)
  return chosen || onPath() || MAC.find(runs) || playwrights()
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs)
}

function playwrights(): string | undefined {
  const path = chromium.executablePath()
  return runs(path) ? path : undefined
}

function installedByPlaywright(): string | undefined {
  say('No browser found. Trying: npx playwright install chromium (two minutes at most)')
  spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 })
  return playwrights()
}

function installedBySystem(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say('Trying: apt-get install chromium')
  const options = {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  return onPath()
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Run once before all journeys, so that a missing browser is one clear message and not one per journey. */
export function setup(): void {
  process.env.TAGDRILL_BROWSER = findBrowser()
}
