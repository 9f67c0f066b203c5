import { type ComponentType, use } from 'react'

// Studying is there at once; what is read or set now and then comes when it is asked for.
const IMPORTS = {
  tags: async () => (await import('./tags.tsx')).Tags,
  notes: async () => (await import('./notes.tsx')).Notes,
  settings: async () => (await import('./settings.tsx')).Settings,
  help: async () => (await import('./help.tsx')).Help,
} satisfies Record<string, () => Promise<ComponentType>>

type Name = keyof typeof IMPORTS

const asked = new Map<Name, Promise<ComponentType>>()
const arrived = new Map<Name, ComponentType>()

/** A screen of its own chunk. Once it is there it shows without waiting; one that did not come is asked for again. */
export function Later({ name }: { readonly name: Name }) {
  const Screen = arrived.get(name) ?? use(fetched(name))
  return <Screen />
}

/**
 * Fetches what the screen at an address (without the base path) needs. Waited for before the first paint, it spares
 * the learner a blank: React's own `lazy` shows nothing for 300 ms, even for a chunk that is there.
 */
export async function preloadScreen(path: string): Promise<void> {
  const name = path.split(/[/?#]/).find(Boolean) ?? ''
  if (Object.hasOwn(IMPORTS, name)) await fetched(name as Name)
}

function fetched(name: Name): Promise<ComponentType> {
  const known = asked.get(name)
  if (known) return known
  const coming = IMPORTS[name]().then(
    (screen) => {
      arrived.set(name, screen)
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
