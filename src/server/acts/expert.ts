import { z } from 'zod'
import { admittingExpert } from '#domain/organisation.ts'
import { readUscc } from '#domain/uscc.ts'
import { expertPool, organisationByUscc } from '../facts/organisation.ts'
import { act, settle } from './act.ts'
import { recordPerson } from './organisation.ts'
import { email, line } from './shapes.ts'

/** The expert pool. An expert holds a capacity in the pool, kept by the working body, and needs no authenticator. */
export const expertAdmitted = act('expert.admitted@1', {
  clauses: ['3.3.1'],
  by: ['working-body'],
  input: z.object({
    person: z.object({ name: line, email }),
    field: line,
    employer: line,
    employerUscc: z.string().trim().nullish(),
  }),
  async perform(context, input) {
    const { tx, seq, today } = context
    // The conflict of interest is found by this code: one with a slip would find nothing.
    const employerUscc = input.employerUscc ? settle(readUscc(input.employerUscc)) : null
    const pool = await expertPool(tx)
    const person = await recordPerson(context, input.person)
    const inPool = await tx.selectFrom('expert').select('id').where('person', '=', person).executeTakeFirst()
    settle(admittingExpert(await organisationByUscc(tx, employerUscc ?? ''), inPool !== undefined))
    const expert = context.id()
    await tx
      .insertInto('expert')
      .values({
        id: expert,
        act: seq,
        person,
        field: input.field,
        employer: input.employer,
        employer_uscc: employerUscc,
        standing: 'admitted',
      })
      .execute()
    const capacity = context.id()
    await tx
      .insertInto('capacity')
      .values({
        id: capacity,
        act: seq,
        person,
        organisation: pool,
        role: 'expert',
        from_day: today,
        until_day: null,
        deputy_for: null,
      })
      .execute()
    return { expert, person, capacity }
  },
  shows: () => ({}),
})
