import { addDays, dayKind, isProvisional, type CalendarDay } from '#domain/calendar.ts'
import { applying } from '#domain/call.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { policyDigest } from '#server/policy-digest.ts'
import { sealOf } from './acts.ts'
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
  return { today, calls: rows.map((call) => ({ ...call, runs: today <= call.closesOn })) }
}

export async function call(from: Public, number: string) {
  const { reader, policy, calendar } = from
  const today = todayOf(from)
  const row = await reader.selectFrom('call').selectAll().where('number', '=', number).executeTakeFirst()
  if (!row) return
  const areas = await reader
    .selectFrom('call_area')
    .innerJoin('key_area', 'key_area.id', 'call_area.key_area')
    .select(['key_area.id', 'key_area.number', 'key_area.title'])
    .where('call_area.call', '=', row.id)
    .orderBy('key_area.number')
    .execute()
  const no = applying(
    { id: row.id, opensOn: row.opens_on, closesOn: row.closes_on, areas: areas.map(({ id }) => id) },
    areas[0]?.id ?? '',
    today,
  )
  const days: CalendarDay[] = []
  for (let day = addDays(row.opens_on, 1); day <= row.closes_on; day = addDays(day, 1))
    days.push({ day, kind: dayKind(calendar, day) })
  return {
    number,
    title: row.title,
    rules: row.rules,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    today,
    days,
    provisional: isProvisional(calendar, row.closes_on),
    areas: areas.map(({ number, title }) => ({ number: number ?? '', title })),
    /** Why nobody can apply today; nothing where one can. */
    refusal: isRefusal(no) ? (no satisfies Refusal) : undefined,
    policy: {
      document: policy.document,
      digest: row.policy_digest,
      isCurrent: row.policy_digest === policyDigest(policy),
    },
    seal: await sealOf(from, row.act),
  }
}
