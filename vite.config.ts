import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { changesPlugin } from '#content/changes-plugin.ts'
import { deckPlugin } from '#content/deck-plugin.ts'

/** Where the build goes, as the command line has it. */
let outFolder = 'dist'

/** Static hosts answer an unknown address with 404.html: let that be the app, so that every screen has an address. */
function notFoundPage(): Plugin {
  return {
    name: 'tagdrill:not-found-page',
    apply: 'build',
    configResolved: ({ build }) => {
      outFolder = build.outDir
    },
    closeBundle: () => copyFile(join(outFolder, 'index.html'), join(outFolder, '404.html')),
  }
}

/** Vite's dev server works with inline scripts and styles; the built page has none and keeps its policy. */
function relaxedInDev(): Plugin {
  return {
    name: 'tagdrill:relaxed-in-dev',
    apply: 'serve',
    transformIndexHtml: (html, { server }) =>
      server ? html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '') : html,
  }
}

/** The hash of every file that is cached, so that the flight check can tell what it finds from what was built. */
async function withHashes<Entry extends { readonly url: string }>(manifest: readonly Entry[]) {
  const hashed = async (entry: Entry) => {
    const bytes = await readFile(join(outFolder, entry.url))
    return { ...entry, hash: createHash('sha256').update(bytes).digest('hex') }
  }
  return { manifest: await Promise.all(manifest.map(hashed)), warnings: [] }
}

const picture = (name: string, size: string, formFactor: 'narrow' | 'wide', label: string) => ({
  src: `screenshots/${name}.png`,
  sizes: size,
  type: 'image/png',
  form_factor: formFactor,
  label,
})

/** What is fetched when it is asked for: screens that are read or set now and then, and all that only scenarios need. */
const LATER = new RegExp(
  [
    'src/screens/(data|labs|memory|path|plan|readiness|statistics|tags|browse|notes|settings|help|drill|misconceptions|mock|scenario)\\b',
    'src/screens/use-(keys|shelf)\\b',
    'src/screens/frame/rescue-words\\b',
    'src/screens/filters/',
    'src/screens/use-(fetched|shelf)\\b',
    'src/screens/review/',
    'src/screens/today/(towards-exam|exam-head)\\b',
    'src/core/(plan-standing|attendance)\\b',
    'src/parts/(dialog|desk/|question/|plots/|text/(prose|rich|clipped)|controls/(stepper|chip|completion-list|field))',
    'src/core/(balance|tally|memory/(?!parameters)|rehearsal|study-calendar|study-task|todays-study|readiness|plan/(?!plan-task)|coming-back|leech|rescheduling|retention|workload|drill|formula|path/(?!path-progress)|book|browse|statistics|filtered-queue|query|lab(?!/lab-log)|scenario/(draw|filling|grading|key|contrast|number-of))\\b',
    'src/core/mock/(composing|largest-remainder|marking|scoring)\\b',
    'src/(workers|exchange|labs)/',
    'node_modules/(ical|valibot)',
    'src/content/(scenarios-schema|prose-schema|path-schema|book-schema|prose-of|whole-decks|deck-parts-schema|markdown|notes|shipping/(read-(?!index)|check-index|index-schema|words|shapes))\\b',
    'node_modules/(mdast-util|micromark|unist-util|decode-named|character-entities|devlop|fault|format)',
    'src/pwa/(flight-check|precache-check|surroundings)\\b',
    'src/storage/(rescue|mending|merging|bring-back|backup|sha256)\\b',
    'node_modules/@tanstack/',
    'src/state/(safekeeping|copying|exam-plan|path|readiness|found|coming-back|drills|mocks|browsing|review-store|filters|sittings)\\b',
  ].join('|'),
)

/** All of it is for copies of the log and for /data; in one file, for the first screen names every file there is. */
const COPIES =
  /src\/(storage\/(backup\/|sha256|merging)|state\/(safekeeping|copying)|pwa\/(flight-check|surroundings)|content\/whole-decks|workers\/(file-writer|backup-reader)\.ts|core\/tally)/

export default defineConfig({
  base: process.env.BASE ?? '/',
  define: { __VERSION__: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
  build: {
    target: ['chrome123', 'safari17.5', 'firefox121'],
    modulePreload: {
      // Every browser above preloads modules by itself.
      polyfill: false,
      // What each screen asks for in turn would be a long list in the first one, and is put by for offline use anyway.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'js' ? files.filter((file) => file.endsWith('.css')) : files,
    },
    // One file for the first screen, whose styles then come in the order in which main.tsx names them. Left to itself
    // the bundler makes four, and one may set up the order of layers before the one that declares it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: (id) => !LATER.test(id) },
            { name: 'copies', test: COPIES },
          ],
        },
      },
    },
  },
  plugins: [
    react(),
    deckPlugin({ folder: 'data' }),
    changesPlugin({ file: 'data/changes.md' }),
    VitePWA({
      strategies: 'injectManifest',
      registerType: 'prompt',
      injectRegister: false,
      // Icons in the manifest belong to the system; the page itself shows none but the svg.
      includeManifestIcons: false,
      srcDir: 'src/pwa',
      filename: 'service-worker.ts',
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,json,bin,svg,webmanifest}'],
        globIgnores: ['404.html', 'schema/**', 'withdraw/**'],
        // A deck of 10,000 cards is about 6 MB.
        maximumFileSizeToCacheInBytes: 12_000_000,
        manifestTransforms: [withHashes],
      },
      integration: {
        // The plugin adds the web manifest apart from the others, and so without its hash.
        beforeBuildServiceWorker: ({ injectManifest }) => {
          injectManifest.additionalManifestEntries = []
        },
      },
      // Addresses are relative to the manifest, which lies at the base path.
      manifest: {
        name: 'Tagdrill',
        short_name: 'Tagdrill',
        description: 'Tagged notes become cards, scheduled towards your exam date. Works offline.',
        lang: 'en',
        start_url: '.',
        scope: '.',
        display: 'standalone',
        background_color: '#faf7f0',
        theme_color: '#faf7f0',
        categories: ['education'],
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
        shortcuts: [
          { name: 'Today', url: '.', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
          { name: 'Drill', url: 'drill', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
          { name: 'Tags', url: 'tags', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
        ],
        screenshots: [
          picture('today', '780x1688', 'narrow', 'Today: what is due and how long it takes'),
          picture('review', '780x1688', 'narrow', 'A card and its four grades'),
          picture('drill', '780x1688', 'narrow', 'A scenario with four plausible answers'),
        ],
      },
    }),
    notFoundPage(),
    relaxedInDev(),
  ],
})
