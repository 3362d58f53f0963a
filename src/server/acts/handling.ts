import { z } from 'zod'
import { amending } from '#domain/application.ts'
import { handling, handlings, type Handling } from '#domain/publicity.ts'
import { acting } from '#domain/organisation.ts'
import { schemeShape } from '#domain/scheme.ts'
import type { Text } from '#policy/policy.ts'
import { applicationFacts, newestVersion, schemeOf } from '../facts/application.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { contestedFacts } from '../facts/publicity.ts'
import { digestOf } from '../hash.ts'
import { act, settle, type Context } from './act.ts'
import { sound, storeScheme } from './application.ts'
import { amendedOnPaper } from './application-on-paper.ts'
import { obligeAmendment } from './application-owed.ts'
import { obligePublication } from './publicity-owed.ts'
import { id, prose } from './shapes.ts'

/** The working body's handling opinion (处理意见) on a contested scheme, after experts looked again. It answers who objected. */
export const handlingOpinionIssued = act('handling-opinion.issued@1', {
  clauses: ['3.4.3'],
  by: ['working-body'],
  issued: true,
  input: z.object({ application: id, outcome: z.enum(handlings), opinion: prose }),
  async perform(context, { application, outcome, opinion }) {
    const { tx, seq, today } = context
    const facts = await contestedFacts(tx, application)
    settle(handling(facts, outcome, today))
    const publicity = facts.publicity?.id ?? ''
    await tx
      .insertInto('handling_opinion')
      .values({
        id: context.id(),
        act: seq,
        publicity,
        panel: facts.panel?.id ?? facts.last?.panel ?? '',
        outcome,
        opinion,
        issued_on: today,
      })
      .execute()
    await context.discharge('issue-handling-opinion', application)
    await answerObjectors(context, publicity, opinion)
    await goOn(context, application, outcome)
    const { number } = await tx
      .selectFrom('publicity')
      .select('number')
      .where('id', '=', publicity)
      .executeTakeFirstOrThrow()
    return { number, outcome, opinion }
  },
  shows: (_, shown) => shown,
})

export async function answerObjectors(
  { tx, seq, discharge }: Context,
  publicity: string,
  opinion: string,
): Promise<void> {
  const answered = await tx
    .updateTable('submission')
    .set({ state: 'answered', answer: opinion, act: seq })
    .where('publicity', '=', publicity)
    .where('kind', '=', 'objection')
    .where('state', '=', 'admitted')
    .returning('id')
    .execute()
  for (const { id: submission } of answered) await discharge('answer-submission', submission)
}

async function goOn(context: Context, application: string, outcome: Handling): Promise<void> {
  const { tx, seq } = context
  const scheme = await schemeOf(tx, application)
  const title = scheme?.title ?? { zh: '' }
  if (outcome === 'upheld') return obligePublication(context, { kind: 'scheme', subject: application, title })
  const facts = await applicationFacts(tx, application)
  const state = outcome === 'rejected' ? ('failed' as const) : ('amending' as const)
  await tx.updateTable('application').set({ state, act: seq }).where('id', '=', application).execute()
  await context.discharge('amend-scheme', application)
  const standing = outcome === 'rejected' ? ('rejected' as const) : ('superseded' as const)
  if (scheme) await tx.updateTable('scheme').set({ standing, act: seq }).where('id', '=', scheme.id).execute()
  if (outcome === 'rejected') return
  await obligeAmendment(context, { application, assessor: facts?.assessor, title })
}

/** A new version, as the handling opinion asks: those who looked again look at it, and then the public. */
export const schemeAmended = act('scheme.amended@1', {
  clauses: ['3.4.3'],
  by: ['assessor'],
  paper: amendedOnPaper,
  input: z.object({ application: id, scheme: schemeShape }),
  async perform(context, { application, scheme }) {
    const { tx, seq, by } = context
    settle(acting(await organisationFacts(tx, by.organisation)))
    const before = await schemeOf(tx, application)
    const changes = before?.digest !== digestOf(scheme)
    settle(amending(await applicationFacts(tx, application), { assessor: by.organisation, changes }))
    settle(sound(context, scheme))
    const version = (await newestVersion(tx, application)) + 1
    await storeScheme(context, application, { scheme, version, standing: 'amended' })
    await tx.updateTable('application').set({ state: 'held', act: seq }).where('id', '=', application).execute()
    await context.discharge('amend-scheme', application)
    await obligeReview(context, application, scheme.title)
    return { application, version, digest: digestOf(scheme) }
  },
  shows: (_, { version, digest }) => ({ version, digest }),
})

const obligeReview = (context: Context, application: string, title: Text) =>
  context.oblige({
    what: 'convene-re-review',
    subject: application,
    role: 'working-body',
    title,
    path: `/work/applications/${application}`,
    clause: '3.4.3',
  })
