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

/** The row of a file, written once: the same content again is the same row. Returns the row's id. */
export async function recordFile(
  { tx, seq, id: newId }: Pick<Context, 'tx' | 'seq' | 'id'>,
  { sha256, size, type, name }: Attached,
  of: 'public' | 'parties',
): Promise<string> {
  const known = await tx
    .selectFrom('file')
    .select('id')
    .where((is) =>
      of === 'public' ? is('id', '=', sha256) : is.or([is('id', '=', sha256), is('sha256', '=', sha256)]),
    )
    .executeTakeFirst()
  if (known) return known.id
  const named = of === 'public' ? { id: sha256, sha256: null } : { id: newId(), sha256 }
  await tx
    .insertInto('file')
    .values({ ...named, act: seq, size, type, name, class: of })
    .execute()
  return named.id
}
