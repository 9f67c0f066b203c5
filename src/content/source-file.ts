import type { Problem } from './problem.ts'

/** A file of a deck's folder: its path inside the folder, with `/`, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

/** Longer than any note that a person wrote, and short enough to parse while somebody waits. */
export const LONGEST_NOTE_BYTES = 1_000_000

/** What reading a folder gave: the files that could be read, and what is wrong with the others. */
export type FolderReading = { readonly files: readonly SourceFile[]; readonly problems: readonly Problem[] }
