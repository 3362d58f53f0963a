import { entering, seeingConcern, type Who } from '#domain/disclosure.ts'
import { handling, officeFor, referring } from '#domain/concern.ts'
import { concernFacts, namedStaff, officeOf } from '#server/facts/concern.ts'
import { disclosed, firstNo, idIn, inRoom, type Looked } from './looked.ts'

/** Those of this office, without those that name the viewer: for them, and in every count, they are not there. */
export const concerns = (who: Who, from: Looked) =>
  inRoom(who, 'concerns', async () => {
    const rows = await from.reader
      .selectFrom('concern')
      .select(['id', 'number', 'about', 'whom', 'ground', 'state', 'lodged_at as lodgedAt'])
      .where('handler', '=', who.organisation)
      .where('handler_role', '=', who.role === 'regulator' ? 'regulator' : 'working-body')
      .orderBy('lodged_at', 'desc')
      .limit(500)
      .execute()
    const seen = []
    for (const row of rows)
      if (seeingConcern(who, await concernFacts(from.reader, row.id, who.person)) === 'open') seen.push(row)
    return {
      open: seen.filter(({ state }) => state === 'lodged').map(named(from)),
      settled: seen.filter(({ state }) => state !== 'lodged').map(named(from)),
    }
  })

const named =
  ({ policy }: Looked) =>
  <Row extends { ground: string }>({ ground, ...row }: Row) => ({
    ...row,
    ground: policy.participationEndReasons.entries.find(({ id }) => id === ground)?.name ?? { zh: ground },
  })

/** With what was said between the office and whoever reported. The receipt's key is known to the reporter alone. */
export async function concern(who: Who, from: Looked, id: string) {
  const { reader, policy } = from
  const facts = await concernFacts(reader, idIn(id), who.person)
  const seen = entering(who, 'concerns') === 'open' ? seeingConcern(who, facts) : 'unknown'
  return disclosed(seen, async () => {
    if (!facts) throw new Error('a concern was disclosed that is not there')
    const row = await reader
      .selectFrom('concern')
      .leftJoin('exit_case', 'exit_case.id', 'concern.exit_case')
      .select(['concern.name', 'concern.contact', 'concern.answer', 'concern.lodged_at as lodgedAt'])
      .select('exit_case.title as caseTitle')
      .where('concern.id', '=', facts.id)
      .executeTakeFirstOrThrow()
    const messages = await reader
      .selectFrom('concern_message')
      .select(['author', 'text', 'at'])
      .where('concern', '=', facts.id)
      .orderBy('act')
      .execute()
    const body = await officeOf(reader, policy, 'working-body')
    const namesStaff = (await namedStaff(reader, body, `${facts.whom} ${facts.text}`)).length > 0
    const by = { organisation: who.organisation, person: who.person }
    const no = handling(facts, by)
    const { handler: _, closedTo, ...shown } = facts
    return {
      ...named(from)(shown),
      ...row,
      messages,
      /** Colleagues who do not see it. */
      closedTo: closedTo.length,
      office: officeFor({ about: facts.about, namesStaff }),
      files: await concernFiles(reader, facts.id),
      impossible: { ask: firstNo(no), settle: firstNo(no), refer: firstNo(referring(facts, by, { namesStaff })) },
    }
  })
}

const concernFiles = (reader: Looked['reader'], subject: string) =>
  reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['file.name'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', '=', subject)
    .where('attachment.kind', '=', 'concern-evidence')
    .orderBy('attachment.act')
    .execute()
