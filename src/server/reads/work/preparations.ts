import { seeingPreparation, type Who } from '#domain/disclosure.ts'
import { issuing } from '#domain/standing.ts'
import { refuse } from '#domain/refusal.ts'
import type { Json } from '#ledger/canonical.ts'
import { sql } from 'kysely'
import { deputisedIn, handOf } from '#server/facts/capacity.ts'
import { disclosed, idIn, inRoom, type Looked } from './looked.ts'
import { shownOf } from './prepared.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('preparation')
    .innerJoin('obligation', (join) => join.on('obligation.subject', '=', sql<string>`preparation.id::text`))
    .innerJoin('act', 'act.seq', 'obligation.opened_act')
    .leftJoin('person', 'person.id', 'preparation.prepared_by')
    .select(['preparation.id', 'preparation.type', 'preparation.title', 'preparation.state', 'preparation.role'])
    .select(['preparation.organisation', 'preparation.prepared_by as preparedBy', 'preparation.input'])
    .leftJoin('capacity', 'capacity.id', 'preparation.prepared_in')
    .leftJoin('capacity as holder', 'holder.id', 'capacity.deputy_for')
    .leftJoin('person as principal', 'principal.id', 'holder.person')
    .select(['preparation.issued_act as issuedAct', 'act.at', 'act.seq', 'person.name as preparer'])
    .select(['preparation.prepared_in as preparedIn', 'principal.name as preparerFor'])
    .where('obligation.what', '=', 'issue')

/** What this office has prepared: what waits first, then what was settled. */
export const preparations = (who: Who, from: Looked) =>
  inRoom(who, 'preparations', async () => {
    const all = await rows(from)
      .where('preparation.organisation', '=', who.organisation)
      .where('preparation.role', '=', who.role)
      .orderBy('act.seq', 'desc')
      .limit(200)
      .execute()
    const shown = all.map(({ input: _, preparedBy, preparedIn: __, ...row }) => ({
      ...row,
      own: preparedBy === who.person,
    }))
    return {
      waiting: shown.filter(({ state }) => state === 'prepared'),
      settled: shown.filter(({ state }) => state !== 'prepared'),
    }
  })

/** What was prepared, readably, by whom and when; and why this person may not issue it, where that is so. */
export async function preparation(who: Who, from: Looked, id: string) {
  const row = await rows(from).where('preparation.id', '=', idIn(id)).executeTakeFirst()
  return disclosed(seeingPreparation(who, row), async () => {
    if (!row) throw new Error('a preparation was disclosed that is not there')
    const { input, preparedBy, preparedIn, organisation: _, role: __, ...shown } = row
    const hands = {
      prepared: await handOf(from.reader, { person: preparedBy, capacity: preparedIn }),
      own: await handOf(from.reader, who),
    }
    const settled = row.state === 'prepared' ? undefined : refuse('preparation-settled', '6.1')
    return {
      ...shown,
      own: preparedBy === who.person,
      issued: row.issuedAct === null ? undefined : await issuedBy(from, row.issuedAct),
      content: await shownOf(from, row.type, input),
      impossible: { issue: issuing({ preparedBy: hands.prepared, state: row.state }, hands.own), withdraw: settled },
    }
  })
}

async function issuedBy({ reader }: Looked, seq: number) {
  const act = await reader
    .selectFrom('act')
    .leftJoin('person', 'person.id', 'act.person')
    .select(['act.at', 'act.seq', 'person.name'])
    .where('act.seq', '=', seq)
    .executeTakeFirst()
  return act && { ...act, issuerFor: await deputisedIn(reader, seq) }
}

/** Is the same waiting to be issued already? The office that prepared it is told where. */
export async function waitingFor(who: Who, { reader }: Looked, type: string, input: Json) {
  const row = await reader
    .selectFrom('preparation')
    .select('id')
    .where('type', '=', type)
    .where('state', '=', 'prepared')
    .where('organisation', '=', who.organisation)
    .where(sql<boolean>`input @> ${JSON.stringify(input)}::jsonb`)
    .executeTakeFirst()
  return row?.id
}
