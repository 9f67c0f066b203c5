import { writeFileSync } from 'node:fs'
import { NEWEST_VERSION } from '#storage/schema.ts'
import { writeFixture } from './lived-in.ts'

/**
 * Keeps a database of the newest version as it is written today, next to this file. Run it before a new version
 * ships, and never again for the same version: npx tsx tests/storage/databases/write-newest.ts
 */
const file = new URL(`version-${NEWEST_VERSION}.json`, import.meta.url)
writeFileSync(file, `${JSON.stringify(await writeFixture(), null, 2)}\n`, { flag: 'wx' })
process.stdout.write(`${file.pathname}\n`)
