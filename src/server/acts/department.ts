import { sql } from 'kysely'
import { z } from 'zod'
import { joiningIn } from '#domain/department.ts'
import { provincial } from '#domain/key-area.ts'
import { json } from '../db/schema.ts'
import { departmentPeople, placeOf } from '../facts/departments.ts'
import { act, settle, type Context } from './act.ts'
import { grant, recordPerson } from './organisation.ts'
import { email, id, line, text } from './shapes.ts'

/**
 * A department takes its part by its first person. One that the plan names is recorded already; the regulators of sectors
 * are an open list, and join it here under their own name.
 */
export const departmentJoined = act('department.joined@1', {
  clauses: ['3.1', '6.1'],
  by: ['regulator'],
  input: z
    .object({ department: id.optional(), name: text.optional(), person: z.object({ name: line, email }) })
    .refine(({ department, name }) => Boolean(department) !== Boolean(name), {
      path: ['department'],
      params: { rule: 'department-or-name' },
    }),
  async perform(context, { department, name, person: who }) {
    const { tx, today, policy, by } = context
    settle(provincial(await placeOf(tx, by.organisation), policy.province.code))
    if (name) settle(joiningIn({ named: { taken: await isRecorded(context, name.zh) } }))
    else settle(joiningIn({ recorded: await departmentPeople(tx, department, today) }))
    const organisation = name ? await record(context, name) : (department ?? '')
    const person = await recordPerson(context, who)
    const capacity = await grant(context, { person, organisation, role: 'department', fromDay: today })
    return { organisation, person, capacity }
  },
  shows: ({ name }) => ({ name: name ?? null }),
})

async function isRecorded({ tx }: Context, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organisation')
    .select('id')
    .where('kind', 'in', ['department', 'regulator', 'working-body'])
    .where(sql<string>`name->>'zh'`, '=', name)
    .executeTakeFirst()
  return row !== undefined
}

async function record({ tx, seq, policy, id: newId }: Context, name: { zh: string; en?: string | undefined }) {
  const organisation = newId()
  await tx
    .insertInto('organisation')
    .values({
      id: organisation,
      act: seq,
      uscc: null,
      name: json(name),
      kind: 'department',
      assessor_kind: null,
      place: policy.province.code,
      parent: null,
      standing: 'verified',
      reason: null,
      barred_until: null,
    })
    .execute()
  return organisation
}
