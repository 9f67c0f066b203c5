/** The import table of the house, executable: what each layer may import, and where clock and dice are allowed. */

export interface SourceFile {
  /** From the top of the repository: `src/core/pace.ts`. */
  readonly path: string
  readonly text: string
}

export interface Offence {
  readonly path: string
  readonly line: number
  readonly message: string
}

type Layer = keyof typeof TABLE

interface Allowed {
  readonly layers: readonly string[]
  /** Package names; a `*` at the end stands for the rest. */
  readonly packages: readonly string[]
  /** Layers of which only types may be taken. */
  readonly typesOf?: readonly string[]
  /** Of layers that may not be imported otherwise. */
  readonly files?: readonly string[]
}

const TABLE = {
  core: { layers: [], packages: [] },
  content: { layers: ['core'], packages: ['mdast', 'mdast-util-*', 'micromark-*', 'yaml', 'valibot'] },
  storage: { layers: ['core'], packages: ['dexie'] },
  exchange: { layers: ['core', 'content'], packages: ['fflate', 'fzstd', 'ical.js', 'sql.js'] },
  workers: { layers: ['core', 'labs'], packages: [], files: ['#storage/backup/read-backup.ts'] },
  state: { layers: ['core', 'content', 'storage'], packages: ['zustand'], typesOf: ['storage'] },
  parts: { layers: ['core'], packages: ['react'] },
  labs: { layers: ['core', 'parts'], packages: ['react', 'uplot'] },
  screens: {
    layers: ['core', 'state', 'parts', 'labs'],
    packages: ['react', 'react-router-dom', 'zustand', '@tanstack/react-virtual'],
  },
  pwa: { layers: [], packages: ['workbox-*'] },
  styles: { layers: [], packages: [] },
} as const satisfies Record<string, Allowed>

const MAIN = 'src/main.tsx'
const SCHEDULER = 'src/core/scheduler.ts'
const AT_BUILD = /-(plugin|command|folder)\.ts$/
/** Neither is ever part of the app. */
const AT_BUILD_ONLY = ['vite', '@valibot/to-json-schema']
const EXTENSION = /\.(ts|tsx|css|json|svg)(\?\w+)?$/

// Clock and dice are edges: main.tsx reads them, everyone else is handed them.
const EDGES: readonly [RegExp, string][] = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)/, 'new Date()'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\bperformance\.now\b/, 'performance.now'],
  [/\bcrypto\.(randomUUID|getRandomValues)\b/, 'crypto'],
]

/** Every place where a file breaks the table. An empty list is a house in order. */
export function offences(files: readonly SourceFile[]): Offence[] {
  return files.flatMap((file) => [...importOffences(file), ...edgeOffences(file)])
}

function importOffences({ path, text }: SourceFile): Offence[] {
  return importsOf(text).flatMap(({ from, line, typeOnly }) => {
    const message = refusal(path, from, typeOnly)
    return message ? [{ path, line, message }] : []
  })
}

function refusal(path: string, from: string, typeOnly: boolean): string | undefined {
  if (from.includes('../')) return `import from the top (#layer/…), not with ../ (${from})`
  if (from.startsWith('./')) return besideRefusal(from)
  if (from.startsWith('#')) return layerRefusal(path, from, typeOnly)
  return packageRefusal(path, from)
}

function besideRefusal(from: string): string | undefined {
  if (from.slice(2).includes('/')) return `./ is for the same folder only (${from})`
  return EXTENSION.test(from) ? undefined : `write the extension (${from})`
}

function layerRefusal(path: string, from: string, typeOnly: boolean): string | undefined {
  const target = from.slice(1).split('/')[0] ?? ''
  const mine = layerOf(path)
  if (!EXTENSION.test(from)) return `write the extension (${from})`
  if (folderOf(`src/${from.slice(1)}`) === folderOf(path)) return `import a neighbour with ./ (${from})`
  if (!isLayer(target)) return `there is no layer ${target} (${from})`
  if (path === MAIN || mine === target) return undefined
  if (!mine) return `${path} belongs to no layer`
  const { layers, typesOf = [], files = [] }: Allowed = TABLE[mine]
  if (files.includes(from)) return undefined
  if (!layers.includes(target)) return `${mine} may not import ${target} (${from})`
  return typesOf.includes(target) && !typeOnly ? `${mine} may import only types of ${target} (${from})` : undefined
}

function packageRefusal(path: string, from: string): string | undefined {
  const mine = layerOf(path)
  if (path === MAIN) return undefined
  if (path === SCHEDULER && from === 'ts-fsrs') return undefined
  if (!mine) return `${path} belongs to no layer`
  if (mine === 'content' && AT_BUILD.test(path) && (AT_BUILD_ONLY.includes(from) || from.startsWith('node:')))
    return undefined
  return TABLE[mine].packages.some((allowed) => covers(allowed, from)) ? undefined : `${mine} may not import ${from}`
}

function covers(allowed: string, from: string): boolean {
  if (allowed.endsWith('*')) return from.startsWith(allowed.slice(0, -1))
  return from === allowed || from.startsWith(`${allowed}/`)
}

function edgeOffences({ path, text }: SourceFile): Offence[] {
  if (path === MAIN) return []
  const found = (line: string) => EDGES.filter(([pattern]) => pattern.test(line)).map(([, name]) => name)
  // Not even a given instant becomes a Date in core: calendar sums are done with days.
  const inCore = (line: string) =>
    layerOf(path) === 'core' && /\bnew Date\(\s*[^\s)]/.test(line) ? ['new Date(…)'] : []
  return withoutComments(text)
    .split('\n')
    .flatMap((line, index) =>
      [...found(line), ...inCore(line)].map((name) => ({
        path,
        line: index + 1,
        message: `${layerOf(path) ?? path} may not read ${name}: let main.tsx hand it in`,
      })),
    )
}

interface Import {
  readonly from: string
  readonly line: number
  readonly typeOnly: boolean
}

/** Static and dynamic imports, re-exports, globs, and `new URL(…, import.meta.url)`, which is how workers are named. */
function importsOf(text: string): Import[] {
  const code = withoutComments(text)
  const patterns = [
    /\b(?:import|export)\s+(type\s+)?(?:[\w*${},\s]+?\sfrom\s*)?(['"])([^'"\n]+)\2/g,
    /\bimport\s*\(\s*()(['"`])([^'"`\n]+)\2/g,
    /\bimport\.meta\.glob(?:<[^>]*>)?\(\s*\[?\s*()(['"`])([^'"`\n]+)\2/g,
    /\bnew URL\(\s*()(['"`])([^'"`\n]+)\2\s*,\s*import\.meta\.url/g,
  ]
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      from: match[3] ?? '',
      line: code.slice(0, match.index).split('\n').length,
      typeOnly: Boolean(match[1]),
    })),
  )
}

/** Comments become blanks, so that lines keep their numbers. Strings are stepped over: they may hold `//`. */
function withoutComments(text: string): string {
  const tokens = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g
  return text.replace(tokens, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token))
}

function layerOf(path: string): Layer | undefined {
  const layer = /^src\/([^/]+)\//.exec(path)?.[1] ?? ''
  return isLayer(layer) ? layer : undefined
}

function isLayer(name: string): name is Layer {
  return Object.hasOwn(TABLE, name)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
