import { addDays, workingDaysAfter } from '#domain/calendar.ts'
import { seeingEvaluation, type Who } from '#domain/disclosure.ts'
import { freezing } from '#domain/evaluation.ts'
import { awaiting } from '#domain/intake.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { announcementOf, intakeOf, linesOf, type Intake } from '#server/facts/intake.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { intakeList, type IntakeAsked } from './intake-list.ts'
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

/** Who would be ranked and who not, each with the reason; what was told of it, and what comes next. */
export async function intake(who: Who, from: Looked, id: string, asked: IntakeAsked = {}) {
  const row = await published(from)
    .select(['scheme.content', 'application.key_area as keyArea'])
    .where('scheme.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingEvaluation(who, row), async () => {
    if (!row) throw new Error('a scheme was disclosed that is not there')
    const { reader, policy, calendar } = from
    const today = todayOf(from)
    const { content, keyArea, ...shown } = row
    const scheme = content as Scheme // parsed when it was handed in
    const announcement = await announcementOf(reader, row.id)
    const cutOff = announcement?.cutOffDay ?? today
    const found = await intakeOf(reader, { keyArea, scheme, cutOff, province: policy.province.code })
    const newest = await evaluationRows(from)
      .where('evaluation.scheme', '=', row.id)
      .orderBy('evaluation.number', 'desc')
      .executeTakeFirst()
    const evaluation = newest?.state === 'stopped' ? undefined : newest
    const term = parameter(policy, 'intakeTerm', today)
    const earliest = workingDaysAfter(calendar, today, term.value).lastDay
    const no = firstNo(
      acting(await organisationFacts(reader, who.organisation)),
      freezing(row, who.organisation),
      evaluation && refuse('data-already-frozen', '3.4.4'),
    )
    const lines = linesOf(found)
    return {
      ...shown,
      today,
      announcement,
      /** The first last day that may be told. */
      earliest: announcement ? addDays(announcement.cutOffDay, 1) : earliest,
      term: term.value,
      enterprises: new Set(found.holders.values()).size,
      list: intakeList(lines, asked),
      lines,
      varieties: scheme.varieties,
      evaluation,
      impossible: {
        announce: firstNo(
          no,
          announcement &&
            today > announcement.cutOffDay &&
            refuse('announced-day-over', '3.4.4', { day: announcement.cutOffDay }),
          lines.length === 0 && refuse('nothing-to-rank', '3.4.4'),
        ),
        freeze: firstNo(
          no,
          awaiting(announcement, today),
          found.taken.length === 0 && refuse('nothing-to-rank', '3.4.4'),
        ),
      },
    }
  })
}

export const evaluations = (who: Who, from: Looked) =>
  inRoom(who, 'evaluations', async () => ({
    evaluations: await evaluationRows(from)
      .where('application.assessor', '=', who.organisation)
      .orderBy('evaluation.number', 'desc')
      .execute(),
  }))

/** Frozen data and, once it was run, the rankings that came of them. */
export async function evaluation(who: Who, from: Looked, id: string, asked: IntakeAsked = {}) {
  const row = await evaluationRows(from)
    .select(['evaluation.data', 'scheme.content'])
    .where('evaluation.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingEvaluation(who, row), async () => {
    if (!row) throw new Error('an evaluation was disclosed that is not there')
    const { data, content, assessor: _, ...shown } = row
    const lines = linesOf(data as Intake) // frozen by ranking.data-frozen, whose shape this is
    return {
      ...shown,
      list: intakeList(lines, asked),
      lines,
      varieties: (content as Scheme).varieties, // parsed when it was handed in
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
