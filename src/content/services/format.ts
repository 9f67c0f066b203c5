import * as v from 'valibot'
import { day, id, text } from '#content/folder/manifest.ts'
import { SCENARIO_STATUSES } from '#core/deck.ts'

/** How `services.json` beside the notes is written: the services that are not what they were. */

export const SERVICES_PATH = 'services.json'

const SERVICE = v.strictObject({
  id,
  name: text,
  /** What people call it too, as whole words. */
  also: v.optional(v.array(text)),
  status: v.picklist(['current', ...SCENARIO_STATUSES]),
  since: v.optional(day),
  /** The id of the page that says so. */
  source: id,
  /** Topics that are about it from end to end: their cards are, whether or not they name it. */
  topics: v.optional(v.array(id)),
  /** Exams that asked about it, and no longer do. */
  leftBy: v.optional(v.array(id)),
})
export type WrittenService = v.InferOutput<typeof SERVICE>

export const SERVICES = v.array(SERVICE)
