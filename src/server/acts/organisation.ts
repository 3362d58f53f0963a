import { sql } from 'kysely'
import { z } from 'zod'
import { workingDaysAfter } from '#domain/calendar.ts'
import { acting, registering, verifying, type Organisation } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { deputising, ending, granting, roles } from '#domain/standing.ts'
import { readUscc } from '#domain/uscc.ts'
import { within } from '#policy/places/tree.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { capacityFacts, rolesElsewhere } from '../facts/capacity.ts'
import { organisationByUscc, organisationFacts, verifierOf } from '../facts/organisation.ts'
import { act, settle, type Context } from './act.ts'
import { attached, recordFile, type Attached } from './files.ts'
import { day, email, id, line, place, text } from './shapes.ts'

/** Official bodies come from the policy, not from a form. */
export const organisationRecorded = act('organisation.recorded@1', {
  clauses: ['3.3.1'],
  by: ['system'],
  input: z.object({
    name: text,
    kind: z.enum(['working-body', 'subordinate', 'regulator', 'department', 'expert-pool']),
    place,
    uscc: z.string().nullish(),
    parent: id.nullish(),
  }),
  async perform({ tx, seq, id: newId }, input) {
    const organisation = newId()
    await tx
      .insertInto('organisation')
      .values({
        id: organisation,
        act: seq,
        uscc: input.uscc ? settle(readUscc(input.uscc)) : null,
        name: json(input.name),
        kind: input.kind,
        assessor_kind: null,
        place: input.place,
        parent: input.parent ?? null,
        standing: 'verified',
        reason: null,
        barred_until: null,
      })
      .execute()
    return { organisation }
  },
  shows: ({ name, kind, place: code }) => ({ name, kind, place: code }),
})

/** Enterprises and assessors register themselves; check digits prove nothing about who types, so somebody verifies. */
export const organisationRegistered = act('organisation.registered@1', {
  clauses: ['2.0', '3.3.2'],
  by: ['public'],
  input: z.object({
    uscc: z.string().trim().min(1),
    name: text,
    kind: z.enum(['enterprise', 'assessor']),
    assessorKind: z.string().nullish(),
    place,
    applicant: z.object({ name: line, email }),
    // The public form asks for both; a seed registers without.
    licence: attached.nullish(),
    letter: attached.nullish(),
  }),
  async perform(context, input) {
    const { tx, seq, today, policy, calendar } = context
    const uscc = settle(readUscc(input.uscc))
    settle(registering(input.kind, input.place, policy.province.code))
    const known = await organisationByUscc(tx, uscc)
    const record = known && (await mirroredRecord(tx, known.id))
    if (known && ((record && input.kind !== 'enterprise') || !(await claimable(context, known))))
      settle(refuse('uscc-already-registered', '3.3.2', { uscc }))
    // What stands in the public register under this name is not renamed or moved by whoever types a form.
    const name = record?.name ?? input.name
    const at = record && within(policy.province.code, record.place) ? record.place : input.place
    const organisation = known?.id ?? context.id()
    const values = {
      act: seq,
      uscc,
      name: json(name),
      kind: input.kind,
      assessor_kind: input.assessorKind ?? null,
      place: at,
      parent: null,
      standing: 'registered' as const,
      reason: null,
      barred_until: known?.barredUntil ?? null,
    }
    if (known) await tx.updateTable('organisation').set(values).where('id', '=', organisation).execute()
    else
      await tx
        .insertInto('organisation')
        .values({ id: organisation, ...values })
        .execute()
    if (input.licence) await attach(context, { subject: organisation, kind: 'licence' }, input.licence)
    if (input.letter) await attach(context, { subject: organisation, kind: 'letter' }, input.letter)
    const person = await recordPerson(context, input.applicant)
    const capacity = await grant(context, { person, organisation, role: input.kind, fromDay: today })
    const verifier = await verifierOf(tx, { kind: input.kind, place: at })
    const term = parameter(policy, 'verificationTerm', today)
    await context.oblige({
      what: 'verify-organisation',
      subject: organisation,
      ...verifier,
      title: name,
      path: `/work/organisations/${organisation}`,
      dueOn: workingDaysAfter(calendar, today, term.value).lastDay,
      clause: term.clause,
    })
    return { organisation, person, capacity }
  },
  shows: ({ name, kind, place: code }) => ({ name, kind, place: code }),
})

export const organisationVerified = act('organisation.verified@1', {
  clauses: ['3.3.1', '7.1'],
  by: ['regulator', 'working-body'],
  input: z
    .object({ organisation: id, accepted: z.boolean(), reason: z.string().trim().max(2_000).default('') })
    .refine(({ accepted, reason }) => accepted || reason !== '', {
      path: ['reason'],
      params: { rule: 'reason-needed' },
    }),
  async perform(context, { organisation, accepted, reason }) {
    const { tx, seq, by } = context
    settle(verifying(await organisationFacts(tx, organisation), await organisationFacts(tx, by.organisation)))
    const standing = accepted ? 'verified' : 'refused'
    await tx
      .updateTable('organisation')
      .set({ standing, reason: reason || null, act: seq })
      .where('id', '=', organisation)
      .execute()
    await context.discharge('verify-organisation', organisation)
    return { organisation, standing }
  },
  shows: ({ accepted }) => ({ accepted }),
})

/** Invitations and deputies: within one's own organisation, and never for longer than one's own dates. */
export const capacityGranted = act('capacity.granted@1', {
  clauses: ['6.1'],
  by: ['system', 'working-body', 'regulator', 'department', 'assessor', 'enterprise'],
  input: z.object({
    person: z.object({ name: line, email }),
    organisation: id,
    role: z.enum(roles),
    fromDay: day.optional(),
    untilDay: day.nullish(),
    deputyFor: id.nullish(),
  }),
  async perform(context, input) {
    const { tx, by, today } = context
    if (by.actor !== 'system') {
      settle(acting(await organisationFacts(tx, by.organisation)))
      if (by.organisation !== input.organisation || by.actor !== input.role)
        settle(refuse('capacity-of-another-organisation', '6.1'))
    }
    const own = by.capacity
      ? await tx.selectFrom('capacity').select('until_day').where('id', '=', by.capacity).executeTakeFirst()
      : undefined
    const dates = { fromDay: input.fromDay ?? today, untilDay: input.untilDay ?? null }
    settle(granting({ untilDay: own?.until_day ?? null }, dates))
    const person = await recordPerson(context, input.person)
    if (input.deputyFor)
      settle(
        deputising(await capacityFacts(tx, input.deputyFor), {
          person,
          organisation: input.organisation,
          role: input.role,
          untilDay: dates.untilDay,
          by: by.capacity,
          elsewhere: await rolesElsewhere(tx, { person, organisation: input.organisation, from: dates.fromDay }),
        }),
      )
    const capacity = await grant(context, { ...input, ...dates, person })
    return { person, capacity }
  },
  shows: ({ role }) => ({ role }),
})

export const capacityEnded = act('capacity.ended@1', {
  clauses: ['6.1'],
  by: ['system', 'working-body', 'regulator', 'department', 'assessor', 'enterprise'],
  input: z.object({ capacity: id, untilDay: day }),
  async perform({ tx, seq, by, today }, { capacity, untilDay }) {
    const row = await tx.selectFrom('capacity').selectAll().where('id', '=', capacity).executeTakeFirst()
    if (!row || (by.actor !== 'system' && row.organisation !== by.organisation))
      return settle(refuse('capacity-unknown', '6.1'))
    settle(ending(row, await capacityFacts(tx, by.capacity)))
    if (untilDay < row.from_day || (row.until_day && untilDay > row.until_day))
      settle(refuse('capacity-dates', '6.1', { from: row.from_day, today }))
    await tx.updateTable('capacity').set({ until_day: untilDay, act: seq }).where('id', '=', capacity).execute()
    return { capacity }
  },
  shows: ({ untilDay }) => ({ untilDay }),
})

/** Name and place under which declarations of it were imported or made: verified or not, the public reads them there. */
const mirroredRecord = (tx: Context['tx'], organisation: string) =>
  tx
    .selectFrom('organisation')
    .select(['name', 'place'])
    .where('id', '=', organisation)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('declaration').select('id').where('enterprise', '=', organisation)),
    )
    .executeTakeFirst()

/**
 * Recorded from another register, and nobody acts for it yet; or refused, so that whoever it truly is may come: those who
 * came before then act for it no longer.
 */
async function claimable({ tx, seq, today }: Context, { id: organisation, kind, standing }: Organisation) {
  if (standing === 'refused') {
    await tx
      .updateTable('capacity')
      .set({ until_day: sql`greatest(from_day, ${today}::date)`, act: seq })
      .where('organisation', '=', organisation)
      .where('until_day', 'is', null)
      .execute()
    return true
  }
  if (kind !== 'enterprise') return false
  const held = await tx.selectFrom('capacity').select('id').where('organisation', '=', organisation).executeTakeFirst()
  return !held
}

async function attach(context: Context, to: { subject: string; kind: 'licence' | 'letter' }, file: Attached) {
  const row = { id: context.id(), act: context.seq, ...to, file: await recordFile(context, file, 'parties') }
  await context.tx.insertInto('attachment').values(row).execute()
}

/** One person, known by mail address, whatever the organisations. */
export async function recordPerson(
  { tx, seq, id: newId }: Context,
  person: { name: string; email: string },
): Promise<string> {
  const known = await tx.selectFrom('person').select('id').where('email', '=', person.email).executeTakeFirst()
  if (known) return known.id
  const made = newId()
  await tx
    .insertInto('person')
    .values({ id: made, act: seq, ...person })
    .execute()
  return made
}

export async function grant(
  { tx, seq, id: newId }: Context,
  given: {
    person: string
    organisation: string
    role: (typeof roles)[number]
    fromDay: string
    untilDay?: string | null
    deputyFor?: string | null
  },
): Promise<string> {
  const capacity = newId()
  await tx
    .insertInto('capacity')
    .values({
      id: capacity,
      act: seq,
      person: given.person,
      organisation: given.organisation,
      role: given.role,
      from_day: given.fromDay,
      until_day: given.untilDay ?? null,
      deputy_for: given.deputyFor ?? null,
    })
    .execute()
  return capacity
}
