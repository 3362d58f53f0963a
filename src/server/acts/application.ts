import { z } from 'zod'
import { lodging, resubmitting } from '#domain/application.ts'
import { acting } from '#domain/organisation.ts'
import { arriving } from '#domain/call.ts'
import { eligible } from '#domain/eligibility.ts'
import { refuse } from '#domain/refusal.ts'
import { findings } from '#domain/ranking/lint.ts'
import { schemeShape } from '#domain/scheme.ts'
import { joining } from '#domain/support.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { callFacts } from '../facts/area.ts'
import { applicationFacts, earlierApplication, newestVersion, schemeOf, supportsOf } from '../facts/application.ts'
import { applicantFacts } from '../facts/eligibility.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { digestOf } from '../hash.ts'
import { act, settle, type Context } from './act.ts'
import { obligeFormalReview } from './application-owed.ts'
import { contradicting, declarations, declaredOf, interestsSaid } from './declarations.ts'
import { attached, recordFile, type Attached } from './files.ts'
import { lodgedOnPaper, resubmittedOnPaper } from './application-on-paper.ts'
import { nothingContested } from './paper.ts'
import { id, prose } from './shapes.ts'

export const attachmentsMax = 20

/** An assessor applies for a key area with its scheme, alone or as lead; a scheme with errors cannot be handed in. */
export const applicationLodged = act('application.lodged@2', {
  clauses: ['3.3.2', '3.4.1'],
  by: ['assessor'],
  begins: true,
  paper: lodgedOnPaper,
  input: z
    .object({
      call: id,
      keyArea: id,
      statement: prose,
      ...declarations,
      scheme: schemeShape,
      attachments: z.array(attached).max(attachmentsMax).optional(),
      /** The draft it comes from: whoever was asked to support was asked for that. */
      draft: id.optional(),
    })
    .refine(interestsSaid, contradicting),
  async perform(context, { call, keyArea, statement, scheme, attachments = [], draft, ...said }) {
    const { tx, seq, at, arrivedAt, by } = context
    const assessor = by.organisation ?? ''
    settle(await mayAssess(context, assessor))
    settle(arriving(await callFacts(tx, call), keyArea, arrivedAt))
    settle(lodging(await earlierApplication(tx, { call, keyArea, assessor })))
    settle(sound(context, scheme))
    const supports = draft ? await supportsOf(tx, { draft, lead: assessor }) : []
    settle(joining(supports))
    if (draft) await nothingContested(tx, [draft])
    const joined = supports.filter(({ state }) => state === 'agreed')
    for (const { supporter } of joined) settle(await supporterStill(context, supporter))
    const application = context.id()
    const receipt = `S${await context.next('application', 4)}`
    await tx
      .insertInto('application')
      .values({
        id: application,
        act: seq,
        call,
        key_area: keyArea,
        assessor,
        receipt,
        state: 'lodged',
        statement,
        checklist: null,
        remarks: null,
        lodged_at: at,
        declared: json(declaredOf(said)),
      })
      .execute()
    for (const { id: support } of joined)
      await tx.updateTable('support').set({ application, act: seq }).where('id', '=', support).execute()
    for (const one of attachments) await attach(context, application, one)
    await storeScheme(context, application, { scheme, version: 1, standing: 'submitted' })
    await obligeFormalReview(context, application, scheme.title)
    return { application, receipt }
  },
  shows: (_, { receipt }) => ({ receipt }),
})

/** Corrected in its term: the scheme, the statement, what was attached, and what the assessor says to the remarks. */
export const applicationResubmitted = act('application.resubmitted@2', {
  clauses: ['3.4.2'],
  by: ['assessor'],
  paper: resubmittedOnPaper,
  input: z.object({
    application: id,
    scheme: schemeShape,
    statement: prose.optional(),
    reply: z.string().trim().max(10_000).optional(),
    attachments: z.array(attached).max(attachmentsMax).optional(),
  }),
  async perform(context, { application, scheme, statement, reply, attachments = [] }) {
    const { tx, seq, by } = context
    settle(acting(await organisationFacts(tx, by.organisation)))
    settle(resubmitting(await applicationFacts(tx, application), by.organisation))
    settle(sound(context, scheme))
    const before = await schemeOf(tx, application)
    const version = (await newestVersion(tx, application)) + 1
    await storeScheme(context, application, { scheme, version, standing: 'submitted' })
    await tx
      .updateTable('application')
      .set({ state: 'lodged', act: seq, ...(statement ? { statement } : {}) })
      .where('id', '=', application)
      .execute()
    if (reply)
      await tx
        .updateTable('form_review')
        .set({ reply, act: seq })
        .where('application', '=', application)
        .where('version', '=', before?.version ?? 0)
        .execute()
    for (const one of attachments) await attach(context, application, one)
    await context.discharge(['correct-application', 'lapse-application'], application)
    await obligeFormalReview(context, application, scheme.title)
    return { application }
  },
  shows: () => ({}),
})

async function mayAssess({ tx, policy, today }: Context, organisation: string) {
  return eligible(await applicantFacts(tx, organisation, today), { kinds: policy.assessorKinds, today })
}

/** Who agreed must still be eligible when it is handed in. */
async function supporterStill(context: Context, supporter: string) {
  const no = await mayAssess(context, supporter)
  return no && refuse('supporter-not-eligible', no.clause)
}

async function attach(context: Context, application: string, one: Attached): Promise<void> {
  const file = await recordFile(context, one, 'parties')
  await context.tx
    .insertInto('attachment')
    .values({ id: context.id(), act: context.seq, subject: application, kind: 'application', file })
    .execute()
}

type Scheme = z.output<typeof schemeShape>

export function sound({ policy, today }: Context, scheme: Scheme) {
  const coreIndicatorsMin = parameter(policy, 'coreIndicatorsMin', today).value
  const errors = findings(scheme, { coreIndicatorsMin }).filter(({ severity }) => severity === 'error')
  const first = errors[0]
  if (first) return refuse('scheme-has-errors', '3.2', { count: errors.length, place: first.place })
}

export async function storeScheme(
  { tx, seq, id: newId }: Context,
  application: string,
  { scheme, version, standing }: { scheme: Scheme; version: number; standing: 'submitted' | 'amended' },
) {
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
      standing,
      published_on: null,
    })
    .execute()
}
