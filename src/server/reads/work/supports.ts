import { seeingSupport, type Who } from '#domain/disclosure.ts'
import { answeringSupport, cancellingSupport, isOpen } from '#domain/support.ts'
import { paperMark } from '#server/facts/paper.ts'
import { disclosed, firstNo, idIn, type Looked } from './looked.ts'
import { mayNotApply } from './draft.ts'

/** What one assessor asks of another: seen by the two, and by nobody else. */
export async function support(who: Who, from: Looked, id: string) {
  const row = await from.reader
    .selectFrom('support')
    .innerJoin('organisation as lead', 'lead.id', 'support.lead')
    .innerJoin('organisation as supporter', 'supporter.id', 'support.supporter')
    .innerJoin('key_area', 'key_area.id', 'support.key_area')
    .innerJoin('call', 'call.id', 'support.call')
    .select(['support.id', 'support.state', 'support.task', 'support.asked_at as askedAt', 'support.declared'])
    .select(['support.lead', 'support.supporter', 'support.application', 'support.draft'])
    .select(['lead.name as leadName', 'lead.uscc as leadUscc', 'supporter.name as supporterName'])
    .select(['key_area.title as area', 'call.number as call', 'call.closes_on as closesOn'])
    .where('support.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingSupport(who, row), async () => {
    if (!row) throw new Error('a support was disclosed that is not there')
    return {
      ...row,
      onPaper: await paperMark(from.reader, row.id),
      own: row.supporter === who.organisation,
      open: isOpen(row),
      impossible: {
        agree: firstNo(answeringSupport(row, who.organisation, true), await mayNotApply(who, from)),
        decline: firstNo(answeringSupport(row, who.organisation, false)),
        cancel: firstNo(cancellingSupport(row, who.organisation)),
      },
    }
  })
}
