import { z } from 'zod'
import { addDays, isWorkingDay } from '#domain/calendar.ts'
import { askingToConfirm, confirmedUntil, confirming } from '#domain/expert.ts'
import { declaring } from '#domain/interest.ts'
import { admittingExpert } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { readUscc } from '#domain/uscc.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { confirmationAsked as isAsked, expertFacts, isHouse } from '../facts/expert.ts'
import { expertPool, organisationByUscc } from '../facts/organisation.ts'
import { act, settle, type Context } from './act.ts'
import { recordInterest } from './interest.ts'
import { grant, recordPerson } from './organisation.ts'
import { day, email, id, line } from './shapes.ts'

const record = {
  /** Ids of the policy's list, or a field in words: the list stays open. */
  fields: z.array(line).min(1).max(10),
  title: line.nullish(),
  employer: line,
  employerUscc: z.string().trim().nullish(),
}

/** The expert pool. An expert holds a capacity in the pool, kept by the working body, and needs no authenticator. */
export const expertAdmitted = act('expert.admitted@2', {
  clauses: ['3.3.1'],
  by: ['working-body'],
  input: z.object({
    person: z.object({ name: line, email }),
    ...record,
    history: z
      .array(z.object({ name: line, uscc: z.string().trim().nullish(), fromDay: day.nullish(), untilDay: day }))
      .max(20)
      .optional(),
  }),
  async perform(context, { person: named, history = [], ...input }) {
    const { tx, seq, today } = context
    const employerUscc = await employerCode(context, input)
    const pool = await expertPool(tx)
    const person = await recordPerson(context, named)
    const inPool = await tx.selectFrom('expert').select('id').where('person', '=', person).executeTakeFirst()
    settle(admittingExpert(undefined, inPool !== undefined))
    const expert = context.id()
    await tx
      .insertInto('expert')
      .values({
        id: expert,
        act: seq,
        person,
        field: input.fields[0] ?? '',
        fields: json(input.fields),
        title: input.title ?? null,
        employer: input.employer,
        employer_uscc: employerUscc,
        standing: 'admitted',
        confirmed_on: today,
      })
      .execute()
    for (const { uscc, fromDay = null, ...before } of history) {
      settle(declaring({ fromDay, untilDay: before.untilDay }, today))
      await recordInterest(context, { expert }, { kind: 'employed', uscc, fromDay, ...before })
    }
    const capacity = await grant(context, { person, organisation: pool, role: 'expert', fromDay: today })
    await askInTime(context, expert)
    return { expert, person, capacity }
  },
  shows: () => ({}),
})

/** Experts keep their own record. An employer that is left is remembered: the checks look back. */
export const recordKept = act('expert.record-kept@1', {
  clauses: ['3.3.1', '6.2'],
  by: ['expert'],
  input: z.object(record),
  async perform(context, input) {
    const { tx, seq, by, today } = context
    const own = await ownRecord(context)
    const employerUscc = await employerCode(context, input)
    if (own.employer.trim() !== input.employer)
      await recordInterest(
        context,
        { expert: own.id },
        { kind: 'employed', name: own.employer, uscc: own.employerUscc, fromDay: null, untilDay: today },
      )
    await tx
      .updateTable('expert')
      .set({
        field: input.fields[0] ?? '',
        fields: json(input.fields),
        title: input.title ?? null,
        employer: input.employer,
        employer_uscc: employerUscc,
        act: seq,
      })
      .where('person', '=', by.person ?? '')
      .execute()
    return { expert: own.id }
  },
  shows: () => ({}),
})

/** Once a year the expert says that the record and the interests in it are right. */
export const recordConfirmed = act('expert.record-confirmed@1', {
  clauses: ['3.3.1'],
  by: ['expert'],
  input: z.object({}),
  async perform(context) {
    const { tx, seq, today } = context
    const { id: expert } = await ownRecord(context)
    await tx.updateTable('expert').set({ confirmed_on: today, act: seq }).where('id', '=', expert).execute()
    await context.discharge('confirm-record', expert)
    await askInTime(context, expert)
    return { expert }
  },
  shows: () => ({}),
})

/** Some weeks before the year is over; or at once, where the working body wants to know. */
export const confirmationAsked = act('expert.confirmation-asked@1', {
  clauses: ['3.3.1'],
  by: ['system', 'working-body'],
  input: z.object({ expert: id }),
  async perform(context, { expert }) {
    const { tx, policy, today } = context
    const facts = await expertFacts(tx, { expert })
    settle(askingToConfirm(facts, await isAsked(tx, expert)))
    const term = parameter(policy, 'expertConfirmation', today)
    const lastDay = facts?.confirmedOn ? confirmedUntil(facts.confirmedOn, term) : today
    await context.discharge('ask-to-confirm', expert)
    await context.oblige({
      what: 'confirm-record',
      subject: expert,
      role: 'expert',
      person: facts?.person,
      title: { zh: '专家库', en: 'Expert pool' },
      path: '/work/experts/own',
      dueOn: lastDay < today ? null : lastDay,
      clause: term.clause,
    })
    return { expert }
  },
  shows: () => ({}),
})

async function ownRecord({ tx, by }: Context) {
  const own = await expertFacts(tx, { person: by.person })
  settle(confirming(own))
  return own ?? settle(refuse('expert-unknown', '3.3.1'))
}

/** A conflict is found by this code: one with a slip would find nothing. The house's own people are not admitted. */
async function employerCode(
  { tx }: Context,
  { employer, employerUscc }: { employer: string; employerUscc?: string | null | undefined },
) {
  const uscc = employerUscc ? settle(readUscc(employerUscc)) : null
  settle(admittingExpert(await organisationByUscc(tx, uscc ?? ''), false))
  if (await isHouse(tx, { name: employer, uscc })) settle(refuse('employee-of-working-body', '3.3.1'))
  return uscc
}

/** The system asks again, so many working days before the year is over. */
async function askInTime(context: Context, expert: string): Promise<void> {
  const { policy, calendar, today } = context
  const term = parameter(policy, 'expertConfirmation', today)
  let ask = confirmedUntil(today, term)
  for (let left = parameter(policy, 'confirmationNotice', today).value; left > 0;) {
    ask = addDays(ask, -1)
    if (isWorkingDay(calendar, ask)) left -= 1
  }
  await context.discharge('ask-to-confirm', expert)
  await context.oblige({
    what: 'ask-to-confirm',
    subject: expert,
    role: 'system',
    title: { zh: '专家库', en: 'Expert pool' },
    path: '/work/experts',
    dueOn: ask,
    clause: term.clause,
  })
}
