import { z } from 'zod'
import { rotate } from '#ledger/keys.ts'
import type { Signer } from '#ledger/note.ts'
import { act } from './act.ts'

/** The ledger's key gives way to another: the old one and the new one both sign for it, over the act's own number. */
export const keyRotated = (keys: { from: Signer; to: Signer }) =>
  act('key.rotated@1', {
    clauses: ['6.1'],
    by: ['system'],
    input: z.object({ origin: z.string() }),
    perform: async ({ seq }, { origin }) => ({ ...rotate({ origin, seq }, keys) }),
    shows: (_, rotation) => rotation,
  })
