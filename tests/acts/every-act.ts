import { readdirSync, readFileSync } from 'node:fs'
import type { Act } from '#server/acts/act.ts'
import { keyRotated } from '#server/acts/key.ts'
import type { Signer } from '#ledger/note.ts'

export type AnyAct = Act<never, unknown>

const folder = new URL('../../src/server/acts/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))

/** Every act that the modules of the room export; one that is made for its keys is made for these. */
export async function everyAct(signer: Signer): Promise<AnyAct[]> {
  const found: AnyAct[] = [keyRotated({ from: signer, to: signer }) as unknown as AnyAct] // parses its own input
  for (const file of files) {
    const exported: unknown[] = Object.values(await import(new URL(file, folder).href))
    found.push(...exported.filter(isAct))
  }
  return [...new Set(found)].sort((one, other) => (one.type < other.type ? -1 : 1))
}

/** The types that the sources name, so that none is missing from the list above. */
export function typesInSources(): string[] {
  const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const types = texts.flatMap((text) => [...text.matchAll(/\bact\('([^']+)'/g)].map(([, type = '']) => type))
  return [...types, 'epoch.opened@1'].sort()
}

const isAct = (value: unknown): value is AnyAct =>
  typeof value === 'object' && value !== null && 'type' in value && 'clauses' in value && 'perform' in value
