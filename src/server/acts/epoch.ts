import { z } from 'zod'
import { epochType } from '#ledger/walk.ts'
import { act } from './act.ts'

/** After a restore that lost published acts: names the last checkpoint that was published and the range that is gone. */
export const epochOpened = act(epochType, {
  clauses: ['3.3.1'],
  by: ['system'],
  input: z.object({ last: z.string(), lost: z.object({ from: z.int().min(1), to: z.int().min(1) }) }),
  perform: async (_, { lost }) => ({ lost }),
  shows: (input) => input,
})
