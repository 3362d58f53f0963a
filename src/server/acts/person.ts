import { sql } from 'kysely'
import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { act, settle } from './act.ts'
import { id, prose } from './shapes.ts'

/** Erasure of personal data, by two persons: value and salt go for good, what was committed to stays. */
export const personErased = act('person.erased@1', {
  clauses: ['6.1'],
  by: ['working-body'],
  issued: true,
  input: z.object({ person: id, reason: prose }),
  async perform({ tx, seq, today }, { person }) {
    const row = await tx.selectFrom('person').select('email').where('id', '=', person).executeTakeFirst()
    if (!row) settle(refuse('person-unknown', '6.1'))
    if (!row?.email) settle(refuse('person-already-erased', '6.1'))
    const active = await tx
      .selectFrom('capacity')
      .select('id')
      .where('person', '=', person)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', today)]))
      .executeTakeFirst()
    if (active) settle(refuse('person-still-acts', '6.1'))
    await sql`select erase_person(${person}::uuid)`.execute(tx)
    await tx.updateTable('person').set({ name: null, email: null, act: seq }).where('id', '=', person).execute()
    return { person }
  },
  shows: () => ({}),
})
