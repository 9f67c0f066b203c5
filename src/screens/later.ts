import { type ComponentType, createElement, use } from 'react'

/** A screen of its own chunk: what has come of it so far, and how to fetch it. */
export type LaterScreen<Props> = { arrived?: ComponentType<Props>; readonly fetch: () => Promise<unknown> }

/** What is used now and then need not come with the first screen. One that did not come is asked for again. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterScreen<Props> {
  let coming: Promise<unknown> | undefined
  const screen: LaterScreen<Props> = {
    fetch() {
      coming ??= load().then(
        (arrived) => {
          screen.arrived = arrived
        },
        (problem: unknown) => {
          coming = undefined
          throw problem
        },
      )
      return coming
    },
  }
  return screen
}

/**
 * Shows a screen as soon as it is there. One that was fetched before shows without waiting: React's own `lazy` shows
 * nothing for 300 ms.
 */
export function Later<Props extends object>({ of, ...props }: { readonly of: LaterScreen<Props> } & Props) {
  if (!of.arrived) use(of.fetch())
  // Whatever else came in is what the screen asks for.
  return of.arrived ? createElement(of.arrived, props as unknown as Props) : null
}
