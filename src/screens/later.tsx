import { type ComponentProps, type ComponentType, createElement, use } from 'react'

// Studying is there at once; what is read or set now and then comes when it is asked for.
const IMPORTS = {
  tags: async () => (await import('./tags.tsx')).Tags,
  notes: async () => (await import('./notes.tsx')).Notes,
  settings: async () => (await import('./settings.tsx')).Settings,
  help: async () => (await import('./help.tsx')).Help,
  mock: async () => (await import('./mock.tsx')).Mock,
  statistics: async () => (await import('./statistics.tsx')).Statistics,
  drill: async () => (await import('./drill.tsx')).Drill,
  misconceptions: async () => (await import('./misconceptions.tsx')).Misconceptions,
  'set-up': async () => (await import('#screens/review/set-up.tsx')).SetUp,
  scenario: async () => (await import('./scenario.tsx')).ScenarioDesk,
} satisfies Record<string, () => Promise<ComponentType<never>>>

type Name = keyof typeof IMPORTS
type PropsOf<Of extends Name> = ComponentProps<Awaited<ReturnType<(typeof IMPORTS)[Of]>>>

/** What a screen leads to: it comes along, and is there by then. */
const NEXT: { readonly [Of in Name]?: Name } = { drill: 'scenario' }

const asked = new Map<Name, Promise<ComponentType<never>>>()
const arrived = new Map<Name, ComponentType<never>>()

/** A screen of its own chunk. Once it is there it shows without waiting; one that did not come is asked for again. */
export function Later<Of extends Name>({ name, ...props }: { readonly name: Of } & PropsOf<Of>) {
  const Screen = arrived.get(name) ?? use(fetched(name))
  return createElement(Screen as ComponentType<typeof props>, props)
}

/**
 * Fetches what the screen at an address (without the base path) needs. Waited for before the first paint, it spares
 * the learner a blank: React's own `lazy` shows nothing for 300 ms, even for a chunk that is there.
 */
export async function preloadScreen(path: string): Promise<void> {
  const name = /^review\?.*\bq=/.test(path) ? 'set-up' : (path.split(/[/?#]/).find(Boolean) ?? '')
  if (Object.hasOwn(IMPORTS, name)) await fetched(name as Name)
}

function fetched(name: Name): Promise<ComponentType<never>> {
  const known = asked.get(name)
  if (known) return known
  const coming = IMPORTS[name]().then(
    (screen: ComponentType<never>) => {
      arrived.set(name, screen)
      const next = NEXT[name]
      if (next) void fetched(next).catch(() => undefined)
      return screen
    },
    (problem: unknown) => {
      asked.delete(name)
      throw problem
    },
  )
  asked.set(name, coming)
  return coming
}
