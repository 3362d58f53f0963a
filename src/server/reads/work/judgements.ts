import { seeingEvaluation, seeingNotice, type Who } from '#domain/disclosure.ts'
import { confirming, revoking } from '#domain/judgement.ts'
import { parameter } from '#policy/policy.ts'
import { judgementRows, judgesOf, roundFacts } from '#server/facts/judgement.ts'
import type { Scheme } from '#domain/scheme.ts'
import { disclosed, firstNo, idIn, todayOf, type Looked } from './looked.ts'
import { nowhere } from './records.ts'
import { notNow } from './workbench.ts'

/** The record of an evaluation: what was judged, and what waits for a second reader. */
export async function judgements(who: Who, from: Looked, id: string) {
  const { reader } = from
  const round = await roundFacts(reader, idIn(id) ?? nowhere)
  return disclosed(seeingEvaluation(who, round), async () => {
    if (!round) throw new Error('an evaluation was disclosed that is not there')
    const { content } = await reader
      .selectFrom('scheme')
      .select('content')
      .where('id', '=', round.scheme)
      .executeTakeFirstOrThrow()
    const no = await notNow(who, from, round)
    const rows = await judgementRows(reader, id)
    return {
      id,
      title: round.title,
      indicators: (content as Scheme).indicators.map(({ id: indicator, name }) => ({ id: indicator, name })), // parsed when it was handed in
      rows: rows.map(({ madeBy, enterprise: _, ...row }) => ({
        ...row,
        impossible: {
          confirm: firstNo(no, confirming({ state: row.state, madeBy }, who.person)),
          revoke: firstNo(no, revoking({ state: row.state, madeBy })),
        },
      })),
    }
  })
}

/** Who judges an evaluation, and how many there must be. */
export async function judges(who: Who, from: Looked, id: string) {
  const round = await roundFacts(from.reader, idIn(id) ?? nowhere)
  return disclosed(seeingEvaluation(who, round), async () => {
    if (!round) throw new Error('an evaluation was disclosed that is not there')
    return {
      id,
      title: round.title,
      judges: await judgesOf(from.reader, id),
      least: parameter(from.policy, 'panelMin', todayOf(from)).value,
      impossible: await notNow(who, from, round),
    }
  })
}

/** What was judged of an enterprise's standard, as the enterprise is told. */
export async function judgedForEnterprise(who: Who, { reader }: Looked, judgement: string) {
  const row = await reader
    .selectFrom('judgement')
    .innerJoin('declaration', 'declaration.id', 'judgement.declaration')
    .innerJoin('evaluation', 'evaluation.id', 'judgement.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select(['judgement.kind', 'judgement.indicator', 'judgement.from_value as from', 'judgement.to_value as to'])
    .select(['judgement.page', 'judgement.reason', 'judgement.evidence', 'judgement.state', 'judgement.number'])
    .select(['judgement.grades', 'judgement.made_on as madeOn', 'judgement.settled_on as settledOn'])
    .select(['judgement.settled_reason as settledReason', 'declaration.enterprise', 'scheme.content'])
    .select(['declaration.standard_number as standard', 'declaration.number as declarationNumber'])
    .where('judgement.id', '=', idIn(judgement))
    .executeTakeFirst()
  if (!row || seeingNotice(row.enterprise === who.organisation) !== 'open') return undefined
  const { content, enterprise: _, ...judged } = row
  return { ...judged, indicators: (content as Scheme).indicators.map(({ id, name }) => ({ id, name })) } // parsed when it was handed in
}
