import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** The last entry of a backup: what it holds and where its ledger stood. */
export const manifestShape = z.strictObject({
  format: z.literal('lingpao-backup@1'),
  at: z.iso.datetime(),
  origin: z.string(),
  demonstration: z.boolean(),
  epoch: z.int().min(1),
  acts: z.int().min(1),
  /** The newest checkpoint over those acts, as a signed note. */
  checkpoint: z.string().nullable(),
  /** The database's migrations, in their order. */
  migrations: z.array(z.string()).min(1),
  /** Rows by table. */
  rows: z.record(z.string(), z.int().min(0)),
  /** SHA-256 of every other entry. */
  entries: z.record(z.string(), digest),
})
export type Manifest = z.infer<typeof manifestShape>

export const manifestName = 'manifest.json'
export const fileEntry = (digest: string): string => `files/${digest}`
export const tableEntry = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.jsonl`

/** What an entry holds, by its name. */
export function entryKind(name: string): { readonly file: string } | { readonly table: string } | undefined {
  const [, file] = /^files\/([0-9a-f]{64})$/.exec(name) ?? []
  if (file) return { file }
  const [, table] = /^tables\/([a-z_]+\.[a-z_]+)\/\d{6,}\.jsonl$/.exec(name) ?? []
  return table ? { table } : undefined
}
