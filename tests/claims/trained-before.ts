import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFiles } from '../source-files.ts'
import type { Trained, Training } from './training.ts'

/**
 * What was trained on this machine before, by the same code. It lies with the installed packages and is never
 * committed: whoever has a fresh copy trains everything, and takes nobody's word for it.
 */
export type TrainedBefore = {
  readonly find: (training: Training) => Trained | undefined
  readonly keep: (training: Training, trained: Trained) => void
  readonly save: () => void
}

const FOLDER = 'node_modules/.cache/tagdrill-claims'

type Where = { readonly folder?: string; readonly isForgotten?: boolean }

export function readTrainedBefore({ folder = FOLDER, isForgotten = false }: Where = {}): TrainedBefore {
  const file = join(folder, `${engineHash()}.json`)
  const known = new Map<string, Trained>(isForgotten ? [] : Object.entries(readJson(file)))
  const keyOf = (training: Training) => hashOf(JSON.stringify(training))
  return {
    find: (training) => known.get(keyOf(training)),
    keep: (training, trained) => known.set(keyOf(training), trained),
    save() {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, JSON.stringify(Object.fromEntries(known)))
    },
  }
}

/** Of all code that a run depends on. */
function engineHash(): string {
  const code = [
    ...sourceFiles('src/labs/engine'),
    ...sourceFiles('src/core/lab'),
    ...['src/core/lab.ts', 'src/core/random.ts'].map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  ]
  return hashOf(code.map(({ path, text }) => `${path}\n${text}`).join('\n'))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

function readJson(file: string): Record<string, Trained> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Nothing trained yet, or half a file: then it is trained anew.
    return {}
  }
}
