import { addDays, dayKind, isProvisional, type Calendar, type CalendarDay } from '#domain/calendar.ts'
import { applying, questioning } from '#domain/call.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Day } from '#policy/policy.ts'
import { callFacts } from '#server/facts/area.ts'
import { onPaper } from '#server/facts/paper.ts'
import { policyDigest } from '#server/policy-digest.ts'
import { sealOf } from './acts.ts'
import { contestKey } from './paper.ts'
import { todayOf, type Public } from './public.ts'

/** The newest call first, with whether it still runs today. */
export async function calls(from: Public) {
  const today = todayOf(from)
  const rows = await from.reader
    .selectFrom('call')
    .select(['number', 'title', 'opens_on as opensOn', 'closes_on as closesOn'])
    .orderBy('opens_on', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return {
    today,
    calls: rows.map((call) => ({ ...call, stands: standsOn(today, call) })),
  }
}

export type CallStands = 'ahead' | 'open' | 'over'
export const standsOn = (today: Day, call: { opensOn: Day; closesOn: Day }): CallStands =>
  today < call.opensOn ? 'ahead' : today <= call.closesOn ? 'open' : 'over'

export async function call(from: Public, number: string) {
  const { reader, policy, calendar } = from
  const today = todayOf(from)
  const row = await reader.selectFrom('call').selectAll().where('number', '=', number).executeTakeFirst()
  if (!row) return
  const [areas, files, extensions, questions, seal] = await Promise.all([
    areasOf(from, row.id),
    filesOf(from, row.id),
    extensionsOf(from, row.id),
    answersOf(from, row.id),
    sealOf(from, row.act),
  ])
  const facts = {
    id: row.id,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    questionsUntil: row.questions_until,
    areas: areas.map(({ id }) => id),
  }
  const no = applying(facts, areas[0]?.id ?? '', today)
  const noQuestion = questioning(facts, today)
  return {
    number,
    title: row.title,
    rules: row.rules,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    questionsUntil: row.questions_until ?? row.closes_on,
    stands: standsOn(today, facts),
    today,
    days: daysBetween(calendar, row.opens_on, row.closes_on),
    provisional: isProvisional(calendar, row.closes_on),
    areas: areas.map(({ number, title }) => ({ number: number ?? '', title })),
    files,
    extensions,
    questions,
    /** Why nobody can apply, or ask, today; nothing where one can. */
    refusal: isRefusal(no) ? no : undefined,
    noQuestion: isRefusal(noQuestion) ? noQuestion : undefined,
    policy: {
      document: policy.document,
      digest: row.policy_digest,
      isCurrent: row.policy_digest === policyDigest(policy),
    },
    seal,
  }
}

function daysBetween(calendar: Calendar, from: Day, to: Day): CalendarDay[] {
  const days: CalendarDay[] = []
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push({ day, kind: dayKind(calendar, day) })
  return days
}

const areasOf = ({ reader }: Public, call: string) =>
  reader
    .selectFrom('call_area')
    .innerJoin('key_area', 'key_area.id', 'call_area.key_area')
    .select(['key_area.id', 'key_area.number', 'key_area.title'])
    .where('call_area.call', '=', call)
    .orderBy('key_area.number')
    .execute()

const filesOf = ({ reader }: Public, call: string) =>
  reader
    .selectFrom('call_file')
    .select(['file as sha256', 'name', 'size', 'type'])
    .where('call', '=', call)
    .orderBy('name')
    .execute()

/** Every window that was once told: the oldest first. */
const extensionsOf = ({ reader }: Public, call: string) =>
  reader
    .selectFrom('call_extension')
    .select(['from_day as fromDay', 'to_day as toDay', 'reason', 'extended_on as extendedOn', 'act'])
    .where('call', '=', call)
    .orderBy('act')
    .execute()

/** Questions as they were published with their answers: never who asked, or that something still waits. */
async function answersOf({ reader }: Public, call: string) {
  const rows = await reader
    .selectFrom('call_question')
    .select(['id', 'question', 'answer', 'answered_on as answeredOn', 'act'])
    .where('call', '=', call)
    .where('state', '=', 'answered')
    .orderBy('act')
    .execute()
  const marked = await onPaper(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, question, answer, answeredOn, act }) => ({
    onPaper: marked.has(id),
    question: question ?? '',
    answer: answer ?? '',
    answeredOn: answeredOn ?? '',
    act,
  }))
}

/** One file of one call: other files are not under its address. */
export const callFile = ({ reader }: Public, { number, sha256 }: { number: string; sha256: string }) =>
  reader
    .selectFrom('call_file')
    .innerJoin('call', 'call.id', 'call_file.call')
    .select(['call_file.file as sha256', 'call_file.name', 'call_file.type'])
    .where('call.number', '=', number)
    .where('call_file.file', '=', sha256)
    .executeTakeFirst()

/** What the form for a question needs: which call, and whether it still takes one. */
export async function askableCall(from: Public, number: string) {
  const row = await from.reader
    .selectFrom('call')
    .select(['id', 'number', 'title', 'closes_on as closesOn', 'questions_until as questionsUntil'])
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) return
  const no = questioning(await callFacts(from.reader, row.id), todayOf(from))
  return { ...row, until: row.questionsUntil ?? row.closesOn, refusal: isRefusal(no) ? no : undefined }
}

/** What became of a question, for whoever holds the key under which it was sent. */
export async function questionReceipt({ reader }: Public, key: string) {
  const row = await reader
    .selectFrom('act')
    .select(['at', 'result'])
    .where('key', '=', key)
    .where('type', 'like', 'call-question.asked@%')
    .executeTakeFirst()
  if (!row) return
  const { question, receipt } = row.result as { question: string; receipt: string } // what this act returns
  const of = await reader
    .selectFrom('call_question')
    .innerJoin('call', 'call.id', 'call_question.call')
    .select(['call_question.text', 'call_question.state', 'call_question.answer', 'call_question.reason'])
    .select(['call.number', 'call.title'])
    .where('call_question.id', '=', question)
    .executeTakeFirstOrThrow()
  return { receipt, at: row.at.toISOString(), ...of, contestKey: await contestKey({ reader }, question) }
}
