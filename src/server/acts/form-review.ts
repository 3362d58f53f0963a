import { z } from 'zod'
import { isProvisional } from '#domain/calendar.ts'
import { lapsing } from '#domain/application.ts'
import { formalChecks, machineChecks } from '#domain/formal-checks.ts'
import { answersOf, examiningForm, placesIn, remarksOf } from '#domain/formal-review.ts'
import type { Text } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { applicationFacts, correctionDue, formalFacts, schemeOf } from '../facts/application.ts'
import { formalRule } from '../facts/formal-review.ts'
import { act, settle, type Context } from './act.ts'
import { obligeCorrection } from './application-owed.ts'
import { closeCase } from './close-case.ts'
import { id } from './shapes.ts'

const item = z.enum(formalChecks)
const place = z.string().trim().min(1).max(100).nullish()

/** The reviewer confirms what the machine found, or says why not; what is not met goes back with its remarks and a term. */
export const formExamined = act('application.form-examined@2', {
  clauses: ['3.4.2'],
  by: ['working-body'],
  input: z.object({
    application: id,
    checklist: z
      .array(z.object({ item, met: z.boolean(), remark: z.string().trim().max(2_000).default(''), place }))
      .max(formalChecks.length),
    further: z
      .array(z.object({ item, place, text: z.string().trim().min(1).max(2_000) }))
      .max(50)
      .optional(),
    note: z.string().trim().max(5_000).optional(),
  }),
  async perform(context, { application, checklist: said, note = '', ...input }) {
    const { tx, seq, today, policy } = context
    const further = (input.further ?? []).map((one) => ({ ...one, place: one.place ?? null }))
    const facts = await applicationFacts(tx, application)
    const looked = await formalFacts(tx, application, today)
    const found = looked ? machineChecks(looked, formalRule(policy, today)) : []
    const places = placesIn(looked?.scheme ?? null)
    const outcome = settle(examiningForm(facts, { said, further, found, places }))
    const remarks = remarksOf({ said, further })
    const scheme = await schemeOf(tx, application)
    await tx
      .updateTable('application')
      .set({
        state: outcome === 'passed' ? 'in-review' : 'returned',
        checklist: json(said.map(({ item: check, met, remark }) => ({ item: check, met, remark }))),
        remarks: note,
        act: seq,
      })
      .where('id', '=', application)
      .execute()
    await tx
      .insertInto('form_review')
      .values({
        id: context.id(),
        act: seq,
        application,
        version: scheme?.version ?? 0,
        outcome,
        items: json(answersOf({ said, found })),
        remarks: json(remarks),
        note,
        examined_on: today,
      })
      .execute()
    await context.discharge('examine-form', application)
    await goOn(context, { application, assessor: facts?.assessor, title: scheme?.title ?? { zh: '' }, outcome })
    return { application, outcome }
  },
  shows: (_, { outcome }) => ({ outcome }),
})

type Next = { application: string; assessor: string | undefined; title: Text; outcome: 'passed' | 'returned' }

async function goOn(context: Context, { application, assessor, title, outcome }: Next): Promise<void> {
  if (outcome === 'returned') return obligeCorrection(context, { application, assessor, title })
  await context.oblige({
    what: 'convene-scheme-review',
    subject: application,
    role: 'working-body',
    title,
    path: `/work/applications/${application}`,
    clause: '3.4.2',
  })
}

/** Nobody clicks: the term of the correction is over, and the application with it. */
export const applicationLapsed = act('application.lapsed@1', {
  clauses: ['3.4.2'],
  by: ['system'],
  input: z.object({ application: id }),
  async perform(context, { application }) {
    const { tx, today, calendar } = context
    const correctBy = await correctionDue(tx, application)
    const provisional = correctBy !== null && isProvisional(calendar, correctBy)
    settle(lapsing(await applicationFacts(tx, application), { correctBy, today, provisional }))
    await closeCase(context, application, { state: 'lapsed', reason: null })
    return { application }
  },
  shows: () => ({}),
})
