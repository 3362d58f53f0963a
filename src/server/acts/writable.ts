import type { z } from 'zod'

/**
 * Control characters, those that turn the reading direction round, and what is no character: nobody types them, and a name may hide
 * behind them.
 */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/

export const isWritable = (text: string) => text.isWellFormed() && !unseen.test(text)

/** What the database cannot keep, or no reader can see, is wrong in the field where it stands; in every act alike. */
export function writable<I>(shape: z.ZodType<I>): z.ZodType<I> {
  return shape.superRefine((value, context) => {
    const path = unwritableIn(value)
    if (path) context.addIssue({ code: 'custom', path, params: { rule: 'unwritable' } })
  })
}

/** Where the first such text stands; a key counts to what holds it. */
function unwritableIn(value: unknown): string[] | undefined {
  if (typeof value === 'string') return isWritable(value) ? undefined : []
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (!isWritable(key)) return []
    const found = unwritableIn(inner)
    if (found) return [key, ...found]
  }
  return undefined
}
