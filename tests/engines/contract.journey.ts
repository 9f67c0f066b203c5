import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { writeLogFile } from '#storage/log-file.ts'
import { createDeployments, type Marked } from '../journeys/deployments.ts'
import { HOSTILE_TEXTS } from '../journeys/hostile-texts.ts'
import { SCREENS } from '../journeys/screens.ts'
import { type Site, serveSite } from '../journeys/site.ts'
import { makeEvent } from '../makers.ts'
import { chromium } from './chromium.ts'
import { type Engine, eventually, type Session } from './engine.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

/** What the app must do in every engine. Everything here is said in WebDriver's few words, so that all three speak it. */

const deployments = createDeployments()
const scratch = mkdtempSync(join(tmpdir(), 'tagdrill-contract-'))
afterAll(() => {
  deployments.remove()
  rmSync(scratch, { recursive: true })
})

interface Visit extends Session {
  readonly site: Site
  readonly home: string
}

function journeyIn(engine: Engine, name: string, go: (visit: Visit) => Promise<void>): void {
  it.skipIf(engine.missing)(
    name,
    async () => {
      deployments.deploy('a')
      const site = await serveSite({ folder: deployments.folder })
      const session = await engine.open()
      try {
        const home = `${site.origin}/`
        await session.go(home)
        await title(session)
        await go({ ...session, site, home })
        // What a page asked for, scripts and pictures and the rest, was all of its own origin.
        const asked = await session.run(() =>
          performance.getEntriesByType('resource').map(({ name: address }) => address),
        )
        expect(asked.filter((address) => /^(http|ws)/.test(address) && !address.startsWith(home))).toEqual([])
      } finally {
        await session.close()
        await site.stop()
      }
    },
    120_000,
  )
}

function title({ run }: Session): Promise<string> {
  return eventually(async () => {
    const words = await run(() => document.querySelector('h1')?.textContent ?? '')
    if (words === '') throw new Error('the page has no title')
    return words
  })
}

/** Resolves when the page says it. */
function says({ run }: Session, pattern: RegExp): Promise<void> {
  return eventually(async () => {
    const words = await run(() => document.body.textContent ?? '')
    if (!pattern.test(words)) throw new Error(`the page does not say ${pattern}, but ${words.slice(0, 300)}`)
  })
}

/** Presses a button or a link by its name. */
async function press(session: Session, name: string): Promise<void> {
  await eventually(async () => {
    const isThere = await session.run((wanted: string) => {
      for (const old of document.querySelectorAll('[data-pressed]')) old.removeAttribute('data-pressed')
      const found = [...document.querySelectorAll('button, a, label')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === wanted && one.checkVisibility(),
      )
      found?.setAttribute('data-pressed', '')
      return found !== undefined
    }, name)
    if (!isThere) throw new Error(`there is no ${name} to press`)
    await session.press('[data-pressed]')
  })
}

async function answer(session: Session, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await press(session, 'Show answer')
    await press(session, 'Good')
  }
  await eventually(async () => {
    const said = await session.run(() => [...document.querySelectorAll('[role=status]')].map((one) => one.textContent))
    if (!said.includes('Saved')) throw new Error('nothing says Saved')
  })
}

async function settled({ run }: Session): Promise<void> {
  await eventually(async () => {
    const state = await run(() => navigator.serviceWorker?.controller?.state)
    if (state !== 'activated') throw new Error('no worker is in control')
  }, 40_000)
}

/** By the app's own routing, so that the page and what is noted on it stay. */
async function goWithin(session: Session, address: string): Promise<void> {
  await session.run((to: string) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, address)
  await title(session)
}

for (const engine of [chromium, firefox, webkit]) {
  describe(engine.missing ? `${engine.name} (not installed: ${engine.missing})` : engine.name, () => {
    journeyIn(engine, 'answers are kept, and the sitting goes on after a reload', async (visit) => {
      await press(visit, 'Start')
      await answer(visit, 4)
      await visit.go(`${visit.home}review`)
      await says(visit, /5 of \d+/)
      await press(visit, 'Undo')
      await says(visit, /4 of \d+/)
    })

    journeyIn(engine, 'after the first visit the app opens without a host, at any address', async (visit) => {
      await settled(visit)
      await press(visit, 'Start')
      await answer(visit, 2)
      await visit.site.stop()
      await visit.go(`${visit.home}statistics`)
      expect(await title(visit)).toBe('Statistics')
      await visit.go(`${visit.home}review`)
      await answer(visit, 1)
      await says(visit, /4 of \d+/)
    })

    journeyIn(engine, 'every screen opens, and the policy has nothing to stop', async (visit) => {
      // On the page itself: drivers keep what scripts note elsewhere for as long as they please.
      await visit.run(() => {
        const { dataset } = document.documentElement
        const note = (words: string) => {
          dataset.noted = `${dataset.noted ?? ''}${words}; `
        }
        addEventListener('securitypolicyviolation', (event) => note(`${event.violatedDirective} ${event.blockedURI}`))
        addEventListener('error', ({ message }) => note(message))
        addEventListener('unhandledrejection', ({ reason }) => note(String(reason)))
      })
      const noted = () => visit.run(() => document.documentElement.dataset.noted ?? '')
      for (const screen of SCREENS) {
        await goWithin(visit, `/${screen}`)
        expect(await title(visit), screen).not.toMatch(/went wrong|cannot start/i)
      }
      expect(await noted()).toBe('')
      await visit.run(() => {
        new Image().src = 'data:,x'
      })
      await eventually(async () => expect(await noted()).toMatch(/^img-src data/))
    })

    journeyIn(engine, 'where Trusted Types are known, no text becomes HTML', async ({ run }) => {
      const outcome = await run(() => {
        if (!('trustedTypes' in window)) return 'unknown'
        try {
          document.body.appendChild(document.createElement('p')).innerHTML = '<b>x</b>'
          return 'let through'
        } catch {
          return 'stopped'
        }
      })
      expect(['stopped', 'unknown']).toContain(outcome)
    })

    journeyIn(engine, 'a log from another device is taken in once', async (visit) => {
      const log = Array.from({ length: 300 }, (_, place) =>
        makeEvent({ type: 'skipped', card: `c${place}`, sitting: 's' }, { ms: place }),
      )
      const file = join(scratch, `${engine.name}.jsonl`)
      writeFileSync(file, writeLogFile(log, { device: 'other', at: 0 }))
      await visit.go(`${visit.home}data`)
      for (const words of [/300 new events imported/, /0 new events imported; 300 were/]) {
        await eventually(() => visit.type('input[type=file]', file))
        await says(visit, words)
      }
    })

    journeyIn(engine, 'a scenario is asked, and a plan is solved in a worker', async (visit) => {
      await visit.go(`${visit.home}plan`)
      await eventually(() =>
        visit.run(() => {
          const input = document.querySelector<HTMLInputElement>('input[type=date]')
          if (!input) throw new Error('no date is asked for')
          const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
          // As React notices it.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, day)
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }),
      )
      await press(visit, 'Set the plan')
      await says(visit, /Plan set/)
      await visit.go(visit.home)
      await says(visit, /(about \+\d+ points?|under 1 point|nothing to win) in the exam/)
      await visit.go(`${visit.home}drill`)
      await press(visit, 'Start')
      await says(visit, /Unsure/)
    })

    journeyIn(engine, 'a new version waits until it is taken, and then comes whole', async (visit) => {
      const builds = () =>
        visit.run(() => [
          ...((globalThis as Marked).builds ?? (window as { wrappedJSObject?: Marked }).wrappedJSObject?.builds ?? []),
        ])
      await settled(visit)
      await press(visit, 'Start')
      await answer(visit, 2)
      deployments.deploy('b')
      await visit.run(async () => {
        await (await navigator.serviceWorker.ready).update()
      })
      await answer(visit, 1)
      expect(await builds()).toEqual(['a'])
      await goWithin(visit, '/tags')
      await press(visit, 'Update now')
      await eventually(async () => expect(await builds()).toEqual(['b']))
      await visit.go(`${visit.home}review`)
      await says(visit, /4 of \d+/)
    })

    journeyIn(engine, 'nothing that is searched for runs', async (visit) => {
      for (const [place, text] of HOSTILE_TEXTS.map((one) => one.toWellFormed()).entries()) {
        await goWithin(visit, `/${['browse', 'review', 'drill'][place % 3]}?q=${encodeURIComponent(text)}`)
        // WebKit takes a hundred such steps in ten seconds, and no more.
        await sleep(100)
        const found = await visit.run(() =>
          [...document.querySelectorAll('iframe, object, embed, base, style, img, script:not([src])')].map(
            ({ outerHTML }) => outerHTML,
          ),
        )
        expect(found, text).toEqual([])
      }
    })
  })
}
