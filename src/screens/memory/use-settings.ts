import type { SettingChange, Settings } from '#core/settings.ts'
import { useLibrary } from '#screens/edges.ts'

/** What is chosen, and how to choose otherwise. */
export function useSettings(): readonly [settings: Settings, change: (change: SettingChange) => void] {
  const settings = useLibrary((library) => library.progress.settings)
  const change = useLibrary((library) => library.changeSetting)
  return [settings, change]
}
