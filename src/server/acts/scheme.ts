import { z } from 'zod'
import { proceeding, replaces } from '#domain/participation.ts'
import { publishing } from '#domain/publicity.ts'
import { refuse } from '#domain/refusal.ts'
import { applicationFacts, schemeOf } from '../facts/application.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { publicityOf, submissionsOn, upheldAgain } from '../facts/publicity.ts'
import { participationOf, publishedBy } from '../facts/standing.ts'
import { act, settle, type Context } from './act.ts'
import { id } from './shapes.ts'
import { recordStanding } from './standing.ts'

/** Schemes and their assessors are published together, as one numbered list. */
export const schemePublished = act('scheme.published@2', {
  clauses: ['3.4.3'],
  by: ['working-body'],
  issued: true,
  begins: true,
  input: z.object({ applications: z.array(id).max(50) }),
  async perform(context, { applications }) {
    const { tx, seq, today } = context
    if (applications.length === 0) settle(refuse('publication-empty', '3.4.3'))
    const publication = context.id()
    const number = await context.next('publication', 2)
    await tx.insertInto('publication').values({ id: publication, act: seq, number, published_on: today }).execute()
    const schemes: { scheme: string; number: string; digest: string }[] = []
    for (const application of new Set(applications)) schemes.push(await publish(context, application, publication))
    return { publication: number, schemes }
  },
  shows: (_, { publication, schemes }) => ({
    publication,
    schemes: schemes.map(({ number, digest }) => ({ number, digest })),
  }),
})

async function publish(context: Context, application: string, publication: string) {
  const { tx, seq, today } = context
  const facts = await applicationFacts(tx, application)
  const scheme = await schemeOf(tx, application)
  if (!facts || !scheme) return settle(refuse('application-unknown', '3.4.3'))
  if (facts.state === 'published') settle(refuse('scheme-already-published', '3.4.3'))
  settle(proceeding(await organisationFacts(tx, facts.assessor)))
  const publicity = await publicityOf(tx, application)
  const submissions = await submissionsOn(tx, application)
  settle(publishing('scheme', publicity, submissions, await upheldAgain(tx, application)))
  const admitted = await participationOf(tx, { party: 'assessor', subject: facts.assessor })
  const number = await context.next('scheme', 2)
  await tx
    .updateTable('scheme')
    .set({ number, standing: 'in-force', published_on: today, act: seq })
    .where('id', '=', scheme.id)
    .execute()
  await tx.updateTable('application').set({ state: 'published', act: seq }).where('id', '=', application).execute()
  if (!admitted)
    await recordStanding(context, {
      party: 'assessor',
      subject: facts.assessor,
      standing: 'admitted',
      cause: publication,
    })
  await recordStanding(context, { party: 'scheme', subject: scheme.id, standing: 'in-force', cause: publication })
  await supersede(context, { assessor: facts.assessor, newer: scheme.id, publication })
  await context.discharge('publish-scheme', application)
  await context.oblige({
    what: 'freeze-data',
    subject: scheme.id,
    role: 'assessor',
    organisation: facts.assessor,
    title: scheme.title,
    path: `/work/schemes/${scheme.id}`,
    clause: '3.4.4',
  })
  return { scheme: scheme.id, number, digest: scheme.digest }
}

/** What the assessor had in force for the same category is superseded from today. A round that runs on it stays with it. */
async function supersede(context: Context, of: { assessor: string; newer: string; publication: string }) {
  const { tx, seq } = context
  const published = await publishedBy(tx, of.assessor)
  const newer = published.find(({ id: one }) => one === of.newer)
  for (const older of published) {
    if (!newer || older.id === newer.id || older.standing !== 'in-force' || !replaces(newer, older)) continue
    await tx.updateTable('scheme').set({ standing: 'superseded', act: seq }).where('id', '=', older.id).execute()
    await recordStanding(context, {
      party: 'scheme',
      subject: older.id,
      standing: 'superseded',
      cause: of.publication,
      successor: newer.id,
    })
    await context.discharge('freeze-data', older.id)
  }
}
