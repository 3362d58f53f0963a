import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemas } from './schemas.ts'

test('the JSON Schemas say what the code says; `node bin/schemas.ts` writes them anew', () => {
  for (const [name, text] of Object.entries(schemas())) expect(readFileSync(`schemas/${name}`, 'utf8')).toBe(text)
})
