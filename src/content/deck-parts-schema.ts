import * as v from 'valibot'
import { SCENARIO_STATUSES, TAG_ROLES } from '#core/deck.ts'
import { SCENARIO_TYPES } from '#core/scenario.ts'
import { isDay } from '#core/time.ts'

/** The parts of a compiled deck that hold no prose. */

export const texts = v.array(v.string())
export const number = v.number()
export const day = v.custom<`${number}-${number}-${number}`>(isDay, 'a day is written as 2026-11-21')
export const optionalText = v.exactOptional(v.string())
const address = v.pipe(v.string(), v.regex(/^(https?|mailto):/, 'a link may lead to https, http and mailto alone'))

const AREA = v.object({ id: v.string(), title: v.string() })

const TAG = v.object({ name: v.string(), meaning: optionalText, role: v.picklist(TAG_ROLES), weight: number })

export const SOURCE = v.object({ id: v.string(), title: v.string(), address, checkedOn: day })

const FIGURE = v.object({
  value: number,
  verified: v.boolean(),
  note: optionalText,
  source: v.exactOptional(address),
})

export const EXAM = v.object({
  id: v.string(),
  code: v.string(),
  name: v.string(),
  status: v.string(),
  checkedOn: day,
  domains: v.array(v.object({ number, name: v.string(), weightPercent: number })),
  blueprint: v.exactOptional(
    v.object({
      scored: FIGURE,
      unscored: FIGURE,
      minutes: FIGURE,
      passScore: FIGURE,
      scale: v.object({ least: number, most: number }),
      questionTypes: v.array(v.picklist(SCENARIO_TYPES)),
    }),
  ),
})

/** What a deck says of itself, with its texts or without. */
export const DECK_HEAD = {
  id: v.string(),
  title: v.string(),
  version: v.string(),
  language: v.string(),
  licence: optionalText,
  areas: v.array(AREA),
  tags: v.array(TAG),
}

export const AGED_SERVICE = v.object({
  name: v.string(),
  status: v.picklist(['current', ...SCENARIO_STATUSES]),
  since: v.exactOptional(day),
  leftBy: texts,
})

export const OUTLINE = v.object({
  type: v.picklist(SCENARIO_TYPES),
  questions: number,
  algorithms: texts,
  services: texts,
  status: v.exactOptional(v.picklist(SCENARIO_STATUSES)),
})
