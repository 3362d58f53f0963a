import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemas } from '#server/schemas.ts'

/** Writes the JSON Schemas of the official formats anew; a test compares them with the code. */
for (const [name, text] of Object.entries(schemas()))
  writeFileSync(join(import.meta.dirname, '..', 'schemas', name), text)
