import { z } from 'zod'
import { stepping } from '#domain/evaluation.ts'
import { validity } from '#domain/front-runner.ts'
import { proceeding } from '#domain/participation.ts'
import { publishing } from '#domain/publicity.ts'
import { refuse } from '#domain/refusal.ts'
import { parameter } from '#policy/policy.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { publicityOf, submissionsOn, upheldAgain } from '../facts/publicity.ts'
import { entriesOf, rankingFacts } from '../facts/ranking.ts'
import { act, settle, type Context } from './act.ts'
import { attached, recordFile, type Attached } from './files.ts'
import { id, line } from './shapes.ts'
import { obligeSummary } from './work-summary-owed.ts'

/** Published to society, with the titles: one per enterprise, standard version and product model. */
export const rankingPublished = act('ranking.published@2', {
  clauses: ['3.4.6', '3.5'],
  by: ['working-body'],
  issued: true,
  begins: true,
  input: z.object({
    ranking: id,
    /** The number of the document that publishes it (发文字号), and the document as it was sealed, where there is one. */
    document: line.optional(),
    file: attached.optional(),
  }),
  async perform(context, { ranking, document, file }) {
    const { tx, seq, today } = context
    const facts = await rankingFacts(tx, ranking)
    const publicity = await publicityOf(tx, ranking)
    if (facts?.state === 'published') settle(refuse('ranking-already-published', '3.4.6'))
    settle(proceeding(await organisationFacts(tx, facts?.assessor)))
    settle(publishing('ranking', publicity, await submissionsOn(tx, ranking), await upheldAgain(tx, ranking)))
    settle(stepping(facts, 'cleared', { assessor: undefined, clause: '3.4.6' }))
    const publication = context.id()
    const number = await context.next('publication', 2)
    await tx.insertInto('publication').values({ id: publication, act: seq, number, published_on: today }).execute()
    await tx
      .updateTable('ranking')
      .set({ state: 'published', published_on: today, publication, document: document ?? null, act: seq })
      .where('id', '=', ranking)
      .execute()
    if (file) await attach(context, ranking, file)
    const frontRunners = await titles(context, ranking)
    await context.discharge('publish-ranking', ranking)
    await obligeSummary(context, facts?.evaluation ?? '')
    return { ranking, number: facts?.number ?? '', publication: number, frontRunners }
  },
  shows: ({ document }, { number, publication, frontRunners }) => ({
    number,
    publication,
    frontRunners,
    ...(document && { document }),
  }),
})

async function attach(context: Context, ranking: string, one: Attached): Promise<void> {
  const file = await recordFile(context, one, 'public')
  const row = { id: context.id(), act: context.seq, subject: ranking, kind: 'document' as const, file }
  await context.tx.insertInto('attachment').values(row).execute()
}

/** Who is on the list gets a title, or keeps the one from before a correction; who has left it has none any more. */
async function titles(context: Context, ranking: string): Promise<string[]> {
  const { tx, seq, today } = context
  const before = await tx
    .selectFrom('front_runner')
    .select(['id', 'number', 'entry'])
    .where('ranking', '=', ranking)
    .where('state', 'in', ['valid', 'benefits-stopped'])
    .execute()
  const numbers: string[] = []
  const listed = (await entriesOf(tx, ranking)).filter(
    ({ shortlisted, consent, barredUntil }) =>
      shortlisted && consent === 'given' && !(barredUntil && today < barredUntil),
  )
  for (const entry of listed)
    numbers.push(before.find((one) => one.entry === entry.id)?.number ?? (await grantTitle(context, ranking, entry)))
  for (const { id: title } of before.filter((one) => listed.every((entry) => entry.id !== one.entry))) {
    await tx.updateTable('front_runner').set({ state: 'struck', act: seq }).where('id', '=', title).execute()
    await context.discharge('expire-front-runner', title)
  }
  return numbers
}

async function grantTitle(
  context: Context,
  ranking: string,
  entry: Awaited<ReturnType<typeof entriesOf>>[number],
): Promise<string> {
  const { tx, seq, today, policy } = context
  const number = `FR-${await context.next('front-runner', 4)}`
  const { from, lastDay } = validity(today, parameter(policy, 'validity', today))
  const frontRunner = context.id()
  await tx
    .insertInto('front_runner')
    .values({
      id: frontRunner,
      act: seq,
      number,
      ranking,
      entry: entry.id,
      enterprise: entry.enterprise,
      declaration: entry.declaration,
      product_model: entry.product,
      valid_from: from,
      last_valid_day: lastDay,
      state: 'valid',
    })
    .execute()
  await context.oblige({
    what: 'expire-front-runner',
    subject: frontRunner,
    role: 'system',
    title: { zh: number },
    path: `/c/${number}`,
    dueOn: lastDay,
    clause: '3.5',
  })
  return number
}
