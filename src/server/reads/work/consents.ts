import { seeingEntry, type Who } from '#domain/disclosure.ts'
import { consenting } from '#domain/evaluation.ts'
import { shanghaiDay, workingDaysAfter } from '#domain/calendar.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { paperMark } from '#server/facts/paper.ts'
import { consentDue } from '#server/facts/ranking.ts'
import { ownResult } from '#server/facts/ranking-result.ts'
import { arrivingOn, disclosed, firstNo, idIn, inRoom, todayOf, type Looked } from './looked.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('entry')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .innerJoin('declaration', 'declaration.id', 'entry.declaration')
    .innerJoin('organisation', 'organisation.id', 'entry.enterprise')
    .select(['entry.id', 'entry.enterprise', 'entry.rank', 'entry.star', 'entry.score', 'entry.shortlisted'])
    .select(['entry.consent', consentDue, 'ranking.title', 'ranking.number as rankingNumber'])
    .select('ranking.state')
    .select(['declaration.standard_number as standard', 'declaration.product_model as product'])
    .select(['declaration.number as declaration', 'organisation.name as name'])

/** Every line of a ranking that this enterprise was asked about. */
export const consents = (who: Who, from: Looked) =>
  inRoom(who, 'consents', async () => ({
    today: todayOf(from),
    entries: await rows(from)
      .where('entry.enterprise', '=', who.organisation)
      .where('entry.consent', '!=', 'not-asked')
      .orderBy('entry.act', 'desc')
      .execute(),
  }))

/** The exact entry as it would be shown; nothing before it is asked for. */
export async function consent(who: Who, from: Looked, id: string) {
  const row = await rows(from)
    .select(['ranking.id as ranking', 'ranking.size_reason as sizeReason'])
    .where('entry.id', '=', idIn(id))
    .where('entry.consent', '!=', 'not-asked')
    .executeTakeFirst()
  return disclosed(seeingEntry(who, row), async () => {
    if (!row) throw new Error('an entry was disclosed that is not there')
    const { ranking, enterprise: _, ...entry } = row
    const { standard, product, name } = row
    const { own, ranked, skipped } = await ownResult(from.reader, { ranking, standard, product, enterprise: name.zh })
    return {
      ...entry,
      onPaper: await paperMark(from.reader, row.id),
      today: todayOf(from),
      ranked,
      skipped: skipped?.find((one) => one.id === own?.id)?.reason,
      days: await daysOf(from, row.id),
      indicators: (own?.indicators ?? []).map(({ indicator, declared, accepted, tier, points }) => ({
        indicator,
        declared,
        accepted,
        tier,
        points,
      })),
      names: await namesOf(from, row.rankingNumber),
      impossible: firstNo(
        consenting(
          { consent: row.consent, dueOn: row.dueOn, ranking: row.state },
          { today: arrivingOn(who, todayOf(from), row.dueOn), isOnPaper: who.drafts !== undefined },
        ),
      ),
    }
  })
}

/** The term, day by day, from when the enterprise was served; none before that. */
async function daysOf({ reader, calendar, policy }: Looked, entry: string) {
  const asked = await reader
    .selectFrom('obligation')
    .innerJoin('act', 'act.seq', 'obligation.opened_act')
    .select(['act.at', 'obligation.term', 'obligation.served_on as servedOn'])
    .where('obligation.what', '=', 'consent')
    .where('obligation.subject', '=', entry)
    .orderBy('act.seq', 'desc')
    .executeTakeFirst()
  const day = asked?.term ? asked.servedOn : asked && shanghaiDay(asked.at)
  if (!day) return { days: [], provisional: false }
  return workingDaysAfter(calendar, day, parameter(policy, 'consentTerm', day).value)
}

async function namesOf({ reader }: Looked, ranking: string) {
  const row = await reader
    .selectFrom('ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select('scheme.content')
    .where('ranking.number', '=', ranking)
    .executeTakeFirst()
  const scheme = row?.content as Scheme | undefined // parsed when it was handed in
  return Object.fromEntries((scheme?.indicators ?? []).map(({ id, name }) => [id, name]))
}
