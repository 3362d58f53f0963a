import { seeingHearing, type Who } from '#domain/disclosure.ts'
import { askingReview, stating } from '#domain/exit-case.ts'
import { exitCaseFacts, partyFacts, speaksFor } from '#server/facts/exit-case.ts'
import { paperMark } from '#server/facts/paper.ts'
import { caseFiles, caseRow, groundOf } from './exit-cases.ts'
import { arrivingOn, disclosed, firstNo, idIn, inRoom, todayOf, type Looked } from './looked.ts'

/** Cases in which this organisation or person is the party, from the notice on. */
export const hearings = (who: Who, from: Looked) =>
  inRoom(who, 'hearings', async () => {
    const rows = await from.reader
      .selectFrom('exit_case')
      .select(['id', 'title', 'party', 'state', 'outcome', 'noticed_on as noticedOn'])
      .where('noticed_on', 'is not', null)
      .orderBy('act', 'desc')
      .execute()
    const own = []
    for (const row of rows) if (await isParty(who, from, row.id)) own.push(row)
    return { cases: own }
  })

/** What is held against the party, its statement, the decision; never who reported, or who else was asked. */
export async function hearing(who: Who, from: Looked, id: string) {
  const facts = await exitCaseFacts(from.reader, idIn(id))
  const isOwn = facts !== undefined && facts.state !== 'opened' && (await isParty(who, from, facts.id))
  return disclosed(seeingHearing(isOwn), async () => {
    if (!facts) throw new Error('a hearing was disclosed that is not there')
    const { source: _, reviewRequest, ...row } = await caseRow(from.reader, facts.id)
    const today = todayOf(from)
    return {
      ...row,
      reviewRequest,
      onPaper: await paperMark(from.reader, facts.id),
      ground: groundOf(from, row.ground),
      today,
      statementDue: facts.statementDue,
      reviewDue: facts.reviewDue,
      files: await caseFiles(from.reader, facts.id),
      impossible: {
        state: firstNo(stating(facts, arrivingOn(who, today, facts.statementDue))),
        review: firstNo(askingReview(facts, arrivingOn(who, today, facts.reviewDue))),
      },
    }
  })
}

/** Does the viewer speak for the party of this case? */
export async function isParty(who: Who, { reader, clock }: Pick<Looked, 'reader' | 'clock'>, id: string) {
  const facts = await exitCaseFacts(reader, id)
  const party = facts && (await partyFacts(reader, { ...facts, today: todayOf({ clock }) }))
  return party !== undefined && speaksFor(party, { actor: who.role, ...who })
}
