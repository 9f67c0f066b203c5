import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, expect } from 'vitest'
import { compileDeck } from '#content/compile-deck.ts'
import { packDeck } from '#content/shipping/pack-deck.ts'
import type { Card, Deck, Note } from '#core/deck.ts'
import type { Happening, LogEvent } from '#core/event.ts'
import type { LearningPath } from '#core/path/learning-path.ts'
import type { Block } from '#core/prose.ts'
import { writeLogFile } from '#storage/log-file.ts'
import { ONE_OF_EACH } from '../core/scenario/made-scenarios.ts'
import { makeCard, makeDeck, makeEvent, paragraph } from '../makers.ts'
import { forgive, type Opened } from './browser.ts'
import { seal } from './deployments.ts'
import { ABOVE_A_NOTE, HOSTILE_ADDRESSES, HOSTILE_TEXTS } from './hostile-texts.ts'
import { journey, type Travel } from './journey.ts'
import { SCREENS } from './screens.ts'
import { button } from './studying.ts'

/** Whatever a deck, a file or an address says, nothing of it runs, and what is text is shown as text. */

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** The built app with another deck in it. */
function hostWith(deck: Deck): string {
  const { index, ...packed } = packDeck({ path: pathOfTexts(), ...deck })
  const parts: Readonly<Record<string, Uint8Array | undefined>> = packed
  const folder = mkdtempSync(join(tmpdir(), 'tagdrill-hostile-'))
  folders.push(folder)
  cpSync('dist', folder, { recursive: true })
  for (const name of readdirSync(join(folder, 'decks'))) {
    const part = /\.(\w+)\.bin$/.exec(name)?.[1]
    writeFileSync(join(folder, 'decks', name), (part && parts[part]) || JSON.stringify(index))
  }
  seal(folder)
  return folder
}

/** A learning path that has each text in every place that takes one. */
function pathOfTexts(): LearningPath {
  const leading = (text: string) => ({ notes: [text, `${text}#${text}`], cards: text, scenarios: text, labs: [text] })
  const topics = HOSTILE_TEXTS.map((text) => ({
    id: text,
    title: text,
    theory: text,
    handsOn: text,
    remark: text,
    ...leading(text),
    subtopics: [{ id: text, title: text, ...leading(text) }],
  }))
  const [first = ''] = HOSTILE_TEXTS
  return {
    weeks: 10,
    areas: [{ id: first, title: first, goal: first, weeks: [1, 10], topics }],
    milestones: HOSTILE_TEXTS.map((text) => ({ id: text, title: text, topic: text })),
  }
}

type Guarded = { executed: unknown[]; pwned?: unknown }

/** Opens the app and notes whatever runs, from before the app does. */
async function enter({ open, home }: Travel, { path = '', withoutWorker = true } = {}): Promise<Opened> {
  const opened = await open({ withoutWorker, blank: true })
  const { page } = opened
  await page.addInitScript(() => {
    const executed: unknown[] = []
    Object.assign(window, { executed, pwned: (what: unknown) => executed.push(what), alert: executed.push })
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      executed.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.goto(home + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

/** What ran, what the policy had to stop, and what is on the page that never should be. */
async function harm(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const { executed } = window as unknown as Guarded
    const found: unknown[] = [...executed]
    if ((Object.prototype as Partial<Guarded>).pwned !== undefined) found.push('the prototype of all objects')
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName
      if (
        /^(iframe|frame|object|embed|base|style|template|img|image|video|audio|marquee|xmp|math|foreignobject|animate|set)$/i.test(
          name,
        )
      )
        found.push(name)
      if (name === 'script' && !(element as HTMLScriptElement).src.startsWith(`${location.origin}/assets/`))
        found.push(name)
      for (const { name: attribute, value } of element.attributes) {
        if (/^on|^srcdoc$|^style$/i.test(attribute) && attribute !== 'style') found.push(`${name} ${attribute}`)
        if (!/^(href|src|action|formaction|data|xlink:href|poster|ping)$/i.test(attribute)) continue
        const { protocol } = new URL(value, location.href)
        if (!['http:', 'https:', 'mailto:'].includes(protocol)) found.push(`${name} ${attribute}=${value}`)
      }
    }
    return found
  })
}

/** Within the app, without loading it anew. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
    do await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))
    while (!document.querySelector('h1'))
  }, address)
}

/** As they stand on the page, in the kind of element that the selector names. */
async function textsOn(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (sought) => [...document.querySelectorAll(sought)].map(({ textContent }) => textContent ?? ''),
    selector,
  )
}

/** Every screen, entered without loading it anew. */
async function expectNoHarmAnywhere(page: Page): Promise<void> {
  for (const screen of [...SCREENS, 'browse?show=notes']) {
    await goTo(page, `/${screen}`)
    expect(await harm(page), screen).toEqual([])
  }
}

async function study(page: Page, most: number): Promise<void> {
  await goTo(page, '/')
  await button(page, 'Start').click()
  for (let count = 0; count < most; count += 1) {
    const show = button(page, 'Show answer')
    if ((await show.count()) === 0) return
    await show.click()
    expect(await harm(page)).toEqual([])
    await button(page, 'Good').click()
  }
}

const written = [
  ...HOSTILE_TEXTS.map((text, place) => {
    const line = text.replaceAll('\n', ' ')
    const cell = line.replaceAll('|', '\\|')
    return {
      path: `n${place}.md`,
      text: `# Note ${place} ${line}\n\n~~~~\n${text}\n~~~~\n\n- **Term ${place}** - ${line}\n- ask ${line} :: say ${line}\n- it is ==${line}==\n\n| a | b |\n| --- | --- |\n| x | ${cell} |\n\n${text}\n`,
    }
  }),
  ...ABOVE_A_NOTE.map((text, place) => ({
    path: `above-${place}.md`,
    text: `${text}\n\n- **Front matter ${place}** - x\n`,
  })),
]

const compiled = compileDeck(written).deck

journey(
  'no note runs, whatever is written in it, and code is shown as it is written',
  async (travel) => {
    const { page } = await enter(travel)
    await expectNoHarmAnywhere(page)
    for (const { id } of compiled.notes) {
      await goTo(page, `/notes/${encodeURIComponent(id)}`)
      expect(await harm(page), id).toEqual([])
      const place = /^n(\d+)$/.exec(id)?.[1]
      if (place === undefined) continue
      const text = HOSTILE_TEXTS[Number(place)] ?? ''
      // Markdown has no null character: it reads another in its place.
      expect((await textsOn(page, 'pre')).map((one) => one.trim())).toContain(text.replaceAll('\0', '\ufffd').trim())
    }
    await study(page, 20)
  },
  { folder: hostWith(compiled) },
)

/** Each text in every place of a deck's JSON that takes one: ids, titles, tags, trails, prose of every kind. */
function deckOfTexts(): Deck {
  const everywhere = (text: string): Block[] => [
    paragraph(text),
    { kind: 'heading', depth: 2, content: [{ kind: 'text', text }] },
    { kind: 'code', language: text, text },
    { kind: 'quote', blocks: [paragraph(text)] },
    { kind: 'list', ordered: false, items: [{ id: text, blocks: [paragraph(text)] }] },
    { kind: 'table', rows: [[[{ kind: 'text', text }]], [[{ kind: 'code', text }]]] },
    {
      kind: 'paragraph',
      id: text,
      content: [
        { kind: 'code', text },
        { kind: 'strong', content: [{ kind: 'text', text }] },
        { kind: 'emphasis', content: [{ kind: 'text', text }] },
        { kind: 'link', address: `https://localhost/${text}`, content: [{ kind: 'text', text }] },
        { kind: 'link', address: `note:${text}#${text}`, content: [{ kind: 'text', text }] },
        { kind: 'tag', name: text },
        { kind: 'source', id: text },
        { kind: 'cloze', number: 1, hint: text, content: [{ kind: 'text', text }] },
      ],
    },
  ]
  const card = (text: string): Card =>
    makeCard(text, {
      note: text,
      anchor: text,
      trail: [text],
      tags: [text],
      front: [paragraph(text)],
      back: everywhere(text),
      topic: text,
      area: text,
      domains: [`${text}/1`],
      sources: [text],
      checkedOn: '2026-11-21',
    })
  const note = (text: string): Note => ({
    id: text,
    path: `notes/${text}.md`,
    title: text,
    topic: text,
    area: text,
    tags: [text],
    blocks: everywhere(text),
  })
  const scenarios = Object.entries(ONE_OF_EACH).map(([type, scenario], place) => {
    let at = place
    const next = () => JSON.stringify(HOSTILE_TEXTS[at++ % HOSTILE_TEXTS.length]).slice(1, -1)
    const text = JSON.stringify(scenario).replaceAll('"text":"', () => `"text":"${next()} `)
    return { ...JSON.parse(text), id: `scenario-${type}` } as (typeof ONE_OF_EACH)['choice']
  })
  const [first = ''] = HOSTILE_TEXTS
  return makeDeck(
    [
      ...HOSTILE_TEXTS.map(card),
      ...scenarios.map(({ id, type, questions }, place) =>
        makeCard(id, {
          kind: 'scenario',
          note: first,
          front: [paragraph(HOSTILE_TEXTS[place] ?? '')],
          back: [],
          scenario: { type, questions: questions.length, algorithms: [first], services: [first] },
        }),
      ),
    ],
    {
      title: first,
      language: 'en',
      licence: first,
      areas: HOSTILE_TEXTS.map((text) => ({ id: text, title: text })),
      tags: HOSTILE_TEXTS.map((text) => ({ name: text, meaning: text, role: 'plain', weight: 1 })),
      sources: HOSTILE_TEXTS.map((text) => ({
        id: text,
        title: text,
        address: `https://localhost/${text}`,
        checkedOn: '2026-11-21',
      })),
      exams: HOSTILE_TEXTS.slice(0, 12).map((text) => ({
        id: text,
        code: text,
        name: text,
        status: text,
        checkedOn: '2026-11-21',
        domains: [{ number: 1, name: text, weightPercent: 100 }],
      })),
      notes: HOSTILE_TEXTS.map(note),
      glossary: HOSTILE_TEXTS.map((text) => ({
        id: text,
        names: [text, 'term'],
        meaning: [
          { kind: 'text', text },
          { kind: 'code', text },
          { kind: 'tag', name: text },
        ],
        note: `${text}#${text}`,
      })),
      comparisons: [
        {
          id: 'odd',
          title: first,
          note: `${first}#${first}`,
          properties: HOSTILE_TEXTS,
          items: HOSTILE_TEXTS.map((text) => ({
            id: text,
            name: text,
            cells: HOSTILE_TEXTS.map((cell) => [{ kind: 'text', text: cell }]),
            settings: { note: text, under: text },
          })),
        },
      ],
      scenarios,
      misconceptions: HOSTILE_TEXTS.slice(0, 12).map((text) => ({
        id: text,
        belief: [{ kind: 'text', text }],
        truth: [{ kind: 'text', text }],
        pair: [[{ kind: 'text', text }], [{ kind: 'text', text }]],
        cues: ([0, 1, 0] as const).map((side) => ({
          text: [{ kind: 'text', text }],
          side,
          why: [{ kind: 'text', text }],
        })),
        sources: [text],
      })),
    },
  )
}

journey(
  'nothing in the JSON of a deck runs, and each text is shown to the letter',
  async (travel) => {
    const { page } = await enter(travel)
    await expectNoHarmAnywhere(page)
    // An address cannot hold half a character, and takes a backslash for a slash.
    for (const text of HOSTILE_TEXTS.filter((one) => one.isWellFormed() && !one.includes('\\'))) {
      await goTo(page, `/notes/${encodeURIComponent(text)}`)
      await page.locator('main p').first().waitFor()
      expect(await harm(page), text).toEqual([])
      for (const where of ['main p', 'main pre', 'main blockquote p', 'main li', 'main th'])
        expect(await textsOn(page, where), `${where}: ${text}`).toContain(text)
    }
    for (const [place, text] of HOSTILE_TEXTS.map((one) => one.toWellFormed()).entries()) {
      const said = encodeURIComponent(text)
      const address = place % 2 === 0 ? `/path/${said}` : `/notes/compare?of=odd&items=${said}`
      await goTo(page, address)
      expect(await harm(page), address).toEqual([])
    }
    await study(page, 20)
    for (const type of Object.keys(ONE_OF_EACH)) {
      await goTo(page, `/drill?q=${encodeURIComponent(`id:scenario-${type}`)}`)
      await button(page, 'Start').click()
      await page.getByText('pwned').first().waitFor()
      expect(await harm(page), type).toEqual([])
    }
  },
  { folder: hostWith(deckOfTexts()) },
)

const BAD_ADDRESS = HOSTILE_ADDRESSES[0] ?? ''

for (const [where, more] of [
  [
    'a link',
    {
      cards: [
        makeCard('a', {
          front: [{ kind: 'paragraph', content: [{ kind: 'link', address: BAD_ADDRESS, content: [] }] }],
        }),
      ],
    },
  ],
  ['a source', { sources: [{ id: 'a', title: 'A', address: BAD_ADDRESS, checkedOn: '2026-11-21' }] }],
] as const)
  journey(
    `no text is shown beside the address of ${where} that would run something`,
    async (travel) => {
      const opened = await enter(travel)
      const { page } = opened
      await button(page, 'Start').click()
      await page.getByText(/a link may lead to https/).waitFor()
      expect(await harm(page)).toEqual([])
      // The app says itself what went wrong.
      forgive(opened, /a link may lead to https/)
    },
    { folder: hostWith(makeDeck([makeCard('b')], more)) },
  )

/** What another device may have written, each text in every place that takes one. */
function logOfTexts(): LogEvent[] {
  const happenings = HOSTILE_TEXTS.flatMap((text, place): Happening[] => [
    { type: 'filter-saved', filter: text, name: text, query: text, pinned: place % 20 === 0, place },
    { type: 'tagged', cards: ['a', text], add: [text], remove: [] },
    { type: 'answered', card: text, grade: 'good', tookMs: 1_000, sitting: text, counts: true },
    { type: 'answered', card: 'a', grade: 'again', tookMs: 1_000, sitting: text, counts: true },
    { type: 'disagreed', card: 'a', disagrees: true, reason: text },
    { type: 'contrasted', misconception: text, beaten: false, tookMs: 1_000 },
    { type: 'deck-changed', deck: text, version: text, added: [[text, text]], edited: [[text, text]] },
    { type: 'sitting-started', sitting: text, query: text, counts: true, cards: ['a', text] },
  ])
  return happenings.map((happening, place) => makeEvent(happening, { ms: place, device: HOSTILE_TEXTS[place] ?? 'x' }))
}

const POLLUTED = ['__proto__', 'constructor', 'prototype'].map((key) => {
  const event = JSON.stringify(makeEvent({ type: 'skipped', card: key, sitting: key }, { id: `of ${key}` }))
  return event.replace('{', `{"${key}":{"pwned":1,"prototype":{"pwned":1}},`)
})

journey(
  'nothing in a log from elsewhere runs, nor its name, and what is wrong with one is said in its own words',
  async (travel) => {
    const { page } = await enter(travel, { path: 'data' })
    const input = page.locator('input[type=file]').first()
    const give = (name: string, text: string) =>
      input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    const heads = (count: number) =>
      JSON.stringify({ format: 'tagdrill-log', version: 1, device: 'x', at: 0, events: count })
    const sound = JSON.stringify(makeEvent({ type: 'skipped', card: 'a', sitting: 'a' }))
    for (const text of HOSTILE_TEXTS) {
      const foreign = { ...makeEvent({ type: 'skipped', card: 'a', sitting: 'a' }), type: text }
      await give(
        `${text.replaceAll(/[^\x20-\x7e]|\//g, '_')}.jsonl`,
        `${heads(2)}\n${JSON.stringify(foreign)}\n${sound}\n`,
      )
      await page.getByRole('status').filter({ hasText: 'is not a type of event' }).waitFor()
      await expect.poll(() => textsOn(page, '[role=status]')).toContainEqual(expect.stringContaining(`"${text}"`))
      expect(await harm(page), text).toEqual([])
    }
    const log = [...writeLogFile(logOfTexts(), { device: '<b>', at: 0 }).split('\n').slice(1, -1), ...POLLUTED]
    await give('log.jsonl', [heads(log.length), ...log, ''].join('\n'))
    await page.getByText(/new events imported/).waitFor()
    for (const load of [false, true]) {
      if (load) await page.reload()
      await expectNoHarmAnywhere(page)
    }
  },
  { folder: hostWith(makeDeck([makeCard('a'), makeCard('b')])) },
)

journey(
  'nothing that an address or a search says runs, and it is said back to the letter',
  async (travel) => {
    const { page } = await enter(travel)
    for (const [place, text] of HOSTILE_TEXTS.map((one) => one.toWellFormed()).entries()) {
      const said = encodeURIComponent(text)
      const others = [
        `/drill?q=${said}`,
        `/statistics?q=${said}`,
        `/notes/${said}#${said}`,
        `/mock/${said}`,
        `/misconceptions/${said}`,
        // The router knows no address of two lines.
        `/${said.replaceAll(/%0A|%E2%80%A8/g, '')}`,
      ]
      for (const address of [`/review?q=${said}`, others[place % others.length] ?? '']) {
        await goTo(page, address)
        expect(await harm(page), address).toEqual([])
      }
      await goTo(page, `/browse?q=${said}`)
      expect(await page.getByRole('searchbox').or(page.getByRole('combobox')).first().inputValue()).toBe(
        text.replaceAll('\n', ''),
      )
      expect(await harm(page), text).toEqual([])
    }
  },
  { folder: hostWith(makeDeck([makeCard('a'), makeCard('b')])) },
)

journey('the policy of the page would stop what the app let through', async (travel) => {
  const { page, faults } = await enter(travel, { withoutWorker: false })
  const outcomes = await page.evaluate(async () => {
    const evil = '<img src=x onerror=pwned(1)><script>pwned(2)</script>'
    const element = () => document.body.appendChild(document.createElement('div'))
    const script = (more: object) => document.body.appendChild(Object.assign(document.createElement('script'), more))
    const frame = (more: object) => document.body.appendChild(Object.assign(document.createElement('iframe'), more))
    const code = 'pwned(3)'
    const ways: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => Object.assign(element(), { innerHTML: evil }),
      outerHTML: () => Object.assign(element(), { outerHTML: evil }),
      insertAdjacentHTML: () => element().insertAdjacentHTML('beforeend', evil),
      write: () => document.write(evil),
      fragment: () => element().append(document.createRange().createContextualFragment(evil)),
      parser: () => new DOMParser().parseFromString(evil, 'text/html'),
      srcdoc: () => frame({ srcdoc: evil }),
      'script text': () => script({ text: code }),
      'script address': () => script({ src: 'data:text/javascript,pwned(4)' }),
      // biome-ignore lint/security/noGlobalEval: that it cannot is what is shown.
      eval: () => globalThis.eval(code),
      'new function': () => new Function(code)(),
      handler: () => element().setAttribute('onclick', code),
      timer: () => setTimeout(code as unknown as () => void, 0),
      worker: () => new Worker('data:text/javascript,0'),
      'service worker': () => navigator.serviceWorker.register('/schema/deck.schema.json'),
      policy: () =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
        ).trustedTypes.createPolicy('evil', {}),
    }
    const letThrough: string[] = []
    // What an inspector evaluates may evaluate more; what the page does in its own turn may not.
    await new Promise((done) => setTimeout(done))
    for (const [name, way] of Object.entries(ways)) {
      try {
        await way()
        letThrough.push(name)
      } catch {
        // As it should.
      }
    }
    // These throw nothing: the browser just does not do them.
    frame({ src: 'data:text/html,<script>parent.pwned(5)</script>' })
    document.head.append(Object.assign(document.createElement('base'), { href: 'https://localhost/' }))
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'data:text/css,*{}' }),
    )
    await new Promise((done) => setTimeout(done, 300))
    const { executed } = window as unknown as Guarded
    return { letThrough, ran: executed.filter((one) => typeof one === 'number'), base: document.baseURI }
  })
  expect(outcomes).toEqual({ letThrough: [], ran: [], base: travel.home })
  faults.length = 0
})
