import { seeingEvaluation, type Who } from '#domain/disclosure.ts'
import { freezing } from '#domain/evaluation.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { intakeOf, type Intake } from '#server/facts/intake.ts'
import { disclosed, firstNo, idIn, inRoom, todayOf, type Looked } from './looked.ts'

const published = ({ reader }: Looked) =>
  reader
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .select(['scheme.id', 'scheme.number', 'scheme.title', 'scheme.standing', 'scheme.published_on as publishedOn'])
    .select(['application.assessor', 'key_area.title as area'])
    .where('scheme.standing', 'in', ['in-force', 'superseded', 'withdrawn'])

const evaluationRows = ({ reader }: Looked) =>
  reader
    .selectFrom('evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['evaluation.id', 'evaluation.number', 'evaluation.state', 'evaluation.cut_off_day as cutOffDay'])
    .select(['evaluation.data_digest as dataDigest', 'evaluation.result_digest as resultDigest'])
    .select(['scheme.title', 'scheme.number as schemeNumber', 'application.assessor'])

/** The schemes an assessor has had published, with what was evaluated by each. */
export const schemes = (who: Who, from: Looked) =>
  inRoom(who, 'schemes', async () => {
    const rows = await published(from)
      .where('application.assessor', '=', who.organisation)
      .orderBy('scheme.published_on', 'desc')
      .execute()
    return { schemes: rows }
  })

/** Who would be ranked as of a day, and who not, each with the reason. */
export async function intake(who: Who, from: Looked, id: string, day: string | null) {
  const row = await published(from)
    .select(['scheme.content', 'application.key_area as keyArea'])
    .where('scheme.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingEvaluation(who, row), async () => {
    if (!row) throw new Error('a scheme was disclosed that is not there')
    const today = todayOf(from)
    const cutOff = day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today
    const { content, keyArea, ...scheme } = row
    const { taken, left } = await intakeOf(from.reader, {
      keyArea,
      scheme: content as Scheme, // parsed when it was handed in
      cutOff,
      province: from.policy.province.code,
    })
    const evaluation = await evaluationRows(from)
      .where('evaluation.scheme', '=', row.id)
      .orderBy('evaluation.number', 'desc')
      .executeTakeFirst()
    return {
      ...scheme,
      today,
      cutOff,
      taken: taken.map(shownOf),
      left,
      evaluation,
      impossible: firstNo(
        acting(await organisationFacts(from.reader, who.organisation)),
        freezing(row, who.organisation, { cutOff, today }),
        evaluation && evaluation.state !== 'stopped' && refuse('data-already-frozen', '3.4.4'),
        taken.length === 0 && refuse('nothing-to-rank', '3.4.4'),
      ),
    }
  })
}

const shownOf = ({ number, declaration }: Intake['taken'][number]) => ({
  number,
  standard: declaration.standard,
  product: declaration.product,
  enterprise: declaration.enterprise.name,
})

export const evaluations = (who: Who, from: Looked) =>
  inRoom(who, 'evaluations', async () => ({
    evaluations: await evaluationRows(from)
      .where('application.assessor', '=', who.organisation)
      .orderBy('evaluation.number', 'desc')
      .execute(),
  }))

/** Frozen data and, once it was run, the rankings that came of them. */
export async function evaluation(who: Who, from: Looked, id: string) {
  const row = await evaluationRows(from)
    .select('evaluation.data')
    .where('evaluation.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingEvaluation(who, row), async () => {
    if (!row) throw new Error('an evaluation was disclosed that is not there')
    const { data, assessor: _, ...shown } = row
    const { taken, left } = data as Intake // frozen by ranking.data-frozen, whose shape this is
    return {
      ...shown,
      taken: taken.map(shownOf),
      left,
      rankings: await from.reader
        .selectFrom('ranking')
        .select(['id', 'number', 'title', 'state'])
        .where('evaluation', '=', row.id)
        .orderBy('number')
        .execute(),
      impossible: firstNo(
        acting(await organisationFacts(from.reader, who.organisation)),
        row.state === 'stopped' && refuse('round-stopped', '6.2'),
        row.state === 'evaluated' && refuse('already-evaluated', '3.4.4'),
      ),
    }
  })
}
