import { type ComponentType, createElement, use } from 'react'

/** A screen of its own chunk, and how to fetch it. */
export type LaterScreen<Props> = { readonly fetch: () => Promise<ComponentType<Props>> }

/** What is used now and then need not come with the first screen. One that did not come is asked for again. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterScreen<Props> {
  let coming: Promise<ComponentType<Props>> | undefined
  return {
    fetch() {
      if (coming) return coming
      const asked = load()
      coming = asked
      asked.then(
        // So React reads what has arrived off it, without waiting.
        (value) => Object.assign(asked, { status: 'fulfilled', value }),
        () => {
          coming = undefined
        },
      )
      return asked
    },
  }
}

/**
 * Shows a screen as soon as it is there. One that was fetched before shows without waiting: React's own `lazy` shows
 * nothing for 300 ms.
 */
export function Later<Props extends object>({ of, ...props }: { readonly of: LaterScreen<Props> } & Props) {
  // Whatever else came in is what the screen asks for.
  return createElement(use(of.fetch()), props as unknown as Props)
}
