import { z } from 'zod'
import type { Context } from './act.ts'
import { line } from './shapes.ts'

/** What may be attached: papers as they are scanned or photographed, told by their content. */
export const attachedTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const

/** A file that lies on disk already, as the act that carries it holds it. */
export const attached = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().positive(),
  type: z.enum(attachedTypes),
  name: line,
})
export type Attached = z.infer<typeof attached>

/**
 * The row of a file; returns its id. What is public is one row, called by its content. What is between parties is a row of
 * its own each time: one that is there already would show under the name that somebody else gave it.
 */
export async function recordFile(
  { tx, seq, id: newId }: Pick<Context, 'tx' | 'seq' | 'id'>,
  { sha256, size, type, name }: Attached,
  of: 'public' | 'parties',
): Promise<string> {
  const named = of === 'public' ? { id: sha256, sha256: null } : { id: newId(), sha256 }
  const known =
    of === 'public' && (await tx.selectFrom('file').select('id').where('id', '=', sha256).executeTakeFirst())
  if (known) return known.id
  await tx
    .insertInto('file')
    .values({ ...named, act: seq, size, type, name, class: of })
    .execute()
  return named.id
}
