import { z } from 'zod'
import { acting } from '#domain/organisation.ts'
import { eligible, examiningForm, formalChecks, resubmitting } from '#domain/application.ts'
import { applying } from '#domain/call.ts'
import { refuse } from '#domain/refusal.ts'
import { findings } from '#domain/ranking/lint.ts'
import { schemeShape } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { callFacts } from '../facts/area.ts'
import { applicationFacts, schemeOf } from '../facts/application.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { digestOf } from '../hash.ts'
import { act, settle, type Context } from './act.ts'
import { id, prose } from './shapes.ts'

/** An assessor applies for a key area with its scheme; a scheme with errors cannot be handed in. */
export const applicationLodged = act('application.lodged@1', {
  clauses: ['3.3.2', '3.4.1'],
  by: ['assessor'],
  begins: true,
  input: z.object({
    call: id,
    keyArea: id,
    statement: prose,
    noFee: z.literal(true, { error: 'no-fee' }),
    scheme: schemeShape,
  }),
  async perform(context, { call, keyArea, statement, scheme }) {
    const { tx, seq, today, at, by } = context
    settle(eligible(await organisationFacts(tx, by.organisation)))
    settle(applying(await callFacts(tx, call), keyArea, today))
    settle(sound(context, scheme))
    const application = context.id()
    const receipt = `S${today.slice(0, 4)}-${String(await context.next(`application ${today.slice(0, 4)}`)).padStart(4, '0')}`
    await tx
      .insertInto('application')
      .values({
        id: application,
        act: seq,
        call,
        key_area: keyArea,
        assessor: by.organisation ?? '',
        receipt,
        state: 'lodged',
        statement,
        checklist: null,
        remarks: null,
        lodged_at: at,
      })
      .execute()
    await storeScheme(context, application, scheme, 1)
    await obligeFormalReview(context, application, scheme.title)
    return { application, receipt }
  },
  shows: (_, { receipt }) => ({ receipt }),
})

export const applicationResubmitted = act('application.resubmitted@1', {
  clauses: ['3.4.2'],
  by: ['assessor'],
  input: z.object({ application: id, scheme: schemeShape }),
  async perform(context, { application, scheme }) {
    const { tx, seq, by } = context
    settle(acting(await organisationFacts(tx, by.organisation)))
    settle(resubmitting(await applicationFacts(tx, application), by.organisation))
    settle(sound(context, scheme))
    const before = await schemeOf(tx, application)
    await storeScheme(context, application, scheme, (before?.version ?? 0) + 1)
    await tx.updateTable('application').set({ state: 'lodged', act: seq }).where('id', '=', application).execute()
    await context.discharge('correct-application', application)
    await obligeFormalReview(context, application, scheme.title)
    return { application }
  },
  shows: () => ({}),
})

export const formExamined = act('application.form-examined@1', {
  clauses: ['3.4.2'],
  by: ['working-body'],
  input: z.object({
    application: id,
    checklist: z
      .array(
        z.object({ item: z.enum(formalChecks), met: z.boolean(), remark: z.string().trim().max(2_000).default('') }),
      )
      .max(formalChecks.length),
    remarks: z.string().trim().max(5_000).default(''),
  }),
  async perform(context, { application, checklist, remarks }) {
    const { tx, seq } = context
    const facts = await applicationFacts(tx, application)
    const outcome = settle(examiningForm(facts, checklist))
    const scheme = await schemeOf(tx, application)
    const title = scheme?.title ?? { zh: '' }
    await tx
      .updateTable('application')
      .set({ state: outcome === 'passed' ? 'in-review' : 'returned', checklist: json(checklist), remarks, act: seq })
      .where('id', '=', application)
      .execute()
    await context.discharge('examine-form', application)
    if (outcome === 'passed')
      await context.oblige({
        what: 'convene-scheme-review',
        subject: application,
        role: 'working-body',
        title,
        path: `/work/applications/${application}`,
        clause: '3.4.2',
      })
    else
      await context.oblige({
        what: 'correct-application',
        subject: application,
        role: 'assessor',
        organisation: facts?.assessor,
        title,
        path: `/work/applications/${application}`,
        clause: '3.4.2',
      })
    return { application, outcome }
  },
  shows: (_, { outcome }) => ({ outcome }),
})

type Scheme = z.output<typeof schemeShape>

function sound({ policy, today }: Context, scheme: Scheme) {
  const coreIndicatorsMin = parameter(policy, 'coreIndicatorsMin', today).value
  const errors = findings(scheme, { coreIndicatorsMin }).filter(({ severity }) => severity === 'error')
  const first = errors[0]
  if (first) return refuse('scheme-has-errors', '3.2', { count: errors.length, place: first.place })
}

async function storeScheme({ tx, seq, id: newId }: Context, application: string, scheme: Scheme, version: number) {
  await tx
    .insertInto('scheme')
    .values({
      id: newId(),
      act: seq,
      application,
      number: null,
      version,
      title: json(scheme.title),
      content: json(scheme),
      digest: digestOf(scheme),
      standing: 'submitted',
      published_on: null,
    })
    .execute()
}

const obligeFormalReview = (context: Context, application: string, title: { zh: string; en?: string }) =>
  context.oblige({
    what: 'examine-form',
    subject: application,
    role: 'working-body',
    title,
    path: `/work/applications/${application}`,
    clause: '3.4.2',
  })
