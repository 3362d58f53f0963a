import { seeingQuestion, type Who } from '#domain/disclosure.ts'
import { answeringQuestion, applying, questioning } from '#domain/call.ts'
import { isRefusal } from '#domain/refusal.ts'
import { callFacts } from '#server/facts/area.ts'
import { paperMark } from '#server/facts/paper.ts'
import { standsOn } from '../public/calls.ts'
import { arrivingOn, disclosed, firstNo, idIn, inRoom, notYours, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

/** Newest first, with the areas of each; an assessor applies from here. */
export const calls = (who: Who, from: Looked) =>
  inRoom(who, 'calls', async () => {
    const today = todayOf(from)
    const rows = await withAreas(from)
    return {
      today,
      calls: rows.map((call) => ({ ...call, stands: standsOn(today, call) })),
      impossible: notYours(who, ['working-body'], '3.4.1'),
    }
  })

/** One call at a desk: the working body extends it and answers, an assessor asks and sees what it asked. */
export async function call(who: Who, from: Looked, id: string) {
  const row = (await withAreas(from)).find((one) => one.id === idIn(id))
  if (!row) return { seen: 'unknown' } as const
  return inRoom(who, 'calls', async () => {
    const today = todayOf(from)
    const facts = await callFacts(from.reader, row.id)
    return {
      ...row,
      today,
      stands: standsOn(today, row),
      questions: await questionsOf(who, from, row.id),
      waiting: await waitingFor(who, from, 'call.extended@1', { call: row.id }),
      impossible: {
        extend: notYours(who, ['working-body'], '3.4.1'),
        ask: firstNo(
          notYours(who, ['assessor'], '3.4.1'),
          questioning(facts, arrivingOn(who, today, facts?.questionsUntil ?? facts?.closesOn)),
        ),
      },
    }
  })
}

/** All of them for the working body, an assessor's own; nobody else learns that there are any. */
async function questionsOf(who: Who, { reader }: Looked, call: string) {
  if (who.role !== 'working-body' && who.role !== 'assessor') return []
  let query = reader
    .selectFrom('call_question')
    .select(['id', 'receipt', 'asked_by as askedBy', 'text', 'state', 'answer', 'reason', 'asked_at as askedAt'])
    .where('call', '=', call)
    .orderBy('asked_at', 'desc')
    .limit(500)
  if (who.role === 'assessor') query = query.where('organisation', '=', who.organisation)
  return query.execute()
}

export async function question(who: Who, from: Looked, id: string) {
  const row = await from.reader
    .selectFrom('call_question')
    .innerJoin('call', 'call.id', 'call_question.call')
    .leftJoin('organisation', 'organisation.id', 'call_question.organisation')
    .select(['call_question.id', 'call_question.receipt', 'call_question.asked_by as askedBy', 'call_question.text'])
    .select(['call_question.state', 'call_question.question as wording', 'call_question.answer'])
    .select(['call_question.reason', 'call_question.asked_at as askedAt', 'call_question.organisation'])
    .select(['call_question.name', 'call_question.contact', 'organisation.name as organisationName'])
    .select(['call.id as call', 'call.number', 'call.title'])
    .where('call_question.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingQuestion(who, row), async () => {
    if (!row) throw new Error('a question was disclosed that is not there')
    return {
      ...row,
      onPaper: await paperMark(from.reader, row.id),
      impossible: firstNo(notYours(who, ['working-body'], '3.4.1'), answeringQuestion(row)),
    }
  })
}

/** What a call is made of: the areas that were decided. */
export const callForm = (who: Who, from: Looked) =>
  inRoom(who, 'calls', async () => ({
    today: todayOf(from),
    areas: await from.reader
      .selectFrom('key_area')
      .select(['id', 'number', 'title'])
      .where('state', '=', 'decided')
      .orderBy('number', 'desc')
      .execute(),
    impossible: notYours(who, ['working-body'], '3.4.1'),
  }))

/** What one may apply for today, or could when the paper came in: each call with each of its areas. */
export async function openCalls(who: Who, from: Looked) {
  const today = todayOf(from)
  return (await withAreas(from)).flatMap((call) =>
    call.areas
      .filter(({ id }) => !isRefusal(applying({ ...call, areas: [id] }, id, arrivingOn(who, today, call.closesOn))))
      .map((area) => ({
        call: call.id,
        keyArea: area.id,
        number: call.number,
        title: area.title,
        closesOn: call.closesOn,
      })),
  )
}

async function withAreas({ reader }: Looked) {
  const rows = await reader
    .selectFrom('call')
    .select(['id', 'number', 'title', 'opens_on as opensOn', 'closes_on as closesOn'])
    .select('questions_until as questionsUntil')
    .orderBy('number', 'desc')
    .execute()
  const areas = await reader
    .selectFrom('call_area')
    .innerJoin('key_area', 'key_area.id', 'call_area.key_area')
    .select(['call_area.call', 'key_area.id', 'key_area.title'])
    .orderBy('key_area.number')
    .execute()
  return rows.map((row) => ({ ...row, areas: areas.filter(({ call }) => call === row.id) }))
}
