import { later } from '#screens/later.ts'

/** Fetched by whatever leads to a scenario, before one is up. */
export const scenarioDesk = later(async () => (await import('#screens/scenario.tsx')).ScenarioDesk)
