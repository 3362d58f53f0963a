import { withCorrections } from '#domain/deliberation.ts'
import { entering, type Who } from '#domain/disclosure.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import type { Intake } from '#server/facts/intake.ts'
import { publicisedRanking, rankings } from '../public/rankings.ts'
import { disclosed, inRoom, type Looked } from './looked.ts'

/** The rankings that the public sees: of these anybody at a desk may ask what if. */
export const rankingsToTry = (who: Who, from: Looked) =>
  inRoom(who, 'what-if', async () => {
    const all = await rankings(from)
    return { rankings: all.rankings.map(({ number, title, edition, state }) => ({ number, title, edition, state })) }
  })

/** What was publicised, ready to be asked: who consented, what they declared as values were put right since, what kept somebody out. Null: not there. */
export const rankingToTry = (who: Who, from: Looked, number: string) =>
  disclosed(entering(who, 'what-if'), async () => {
    const row = await publicisedRanking(from, number)
    if (!row) return null
    const { content, scheme, variety } = row
    const { data, dataDigest, uscc } = await from.reader
      .selectFrom('ranking')
      .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
      .select(['evaluation.data', 'evaluation.data_digest as dataDigest'])
      .select(({ selectFrom }) =>
        selectFrom('organisation').select('uscc').where('id', '=', who.organisation).as('uscc'),
      )
      .where('ranking.id', '=', row.id)
      .executeTakeFirstOrThrow()
    const shown = new Set(content.entries.map(({ declaration }) => declaration))
    const { taken } = data as Intake // frozen by ranking.data-frozen, whose shape this is
    const declarations = withCorrections(taken, content.corrections ?? [])
      .filter((one) => shown.has(one.number))
      .map(({ declaration }) => declaration)
    return {
      number,
      title: row.title,
      scheme,
      variety,
      declarations,
      judgements: content.result.judgements,
      keptOut: (content.result.rankings[0]?.shortlist.skipped ?? []).filter(({ reason }) => !byCap.has(reason)),
      firstGroup: content.tied === 'first-group',
      dataDigest,
      digest: row.digest,
      /** The viewer's own first, then in the order shown. */
      standards: declarations
        .map((one) => ({
          id: keyOf(one),
          name: one.enterprise.name,
          standard: one.standard,
          product: one.product,
          own: one.enterprise.uscc === uscc,
          values: one.values,
        }))
        .toSorted((a, b) => Number(b.own) - Number(a.own) || (a.standard < b.standard ? -1 : 1)),
    }
  })

/** What the scheme's own limits leave out is decided anew each time. */
const byCap = new Set(['enterprise-has-its-places', 'region-has-its-places'])
