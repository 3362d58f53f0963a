import { z } from 'zod'
import { withdrawing } from '#domain/application.ts'
import { applicationFacts } from '../facts/application.ts'
import { act, settle } from './act.ts'
import { closeCase } from './close-case.ts'
import { withdrawnOnPaper } from './application-on-paper.ts'
import { id } from './shapes.ts'

/** The lead takes it back before publication; nobody owes anything for it any more. */
export const applicationWithdrawn = act('application.withdrawn@1', {
  clauses: ['3.4.1'],
  by: ['assessor'],
  paper: withdrawnOnPaper,
  input: z.object({ application: id, reason: z.string().trim().max(2_000).optional() }),
  async perform(context, { application, reason }) {
    settle(withdrawing(await applicationFacts(context.tx, application), context.by.organisation))
    await closeCase(context, application, { state: 'withdrawn', reason: reason || null })
    return { application }
  },
  shows: () => ({}),
})
