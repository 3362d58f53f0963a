import { parameter } from '#policy/policy.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import { replying } from '#domain/concern.ts'
import { isRefusal } from '#domain/refusal.ts'
import { concernByReceipt } from '#server/facts/concern.ts'
import { todayOf, type Public } from './public.ts'

/** Whole years that are over, and numbers that are not too small: from a few cases one could tell who was meant. */
export async function concernCounts(from: Public) {
  const { reader, policy } = from
  const today = todayOf(from)
  const least = parameter(policy, 'smallCell', today).value
  const rows = await reader.selectFrom('concern').select(['state', 'lodged_at as at']).execute()
  const years = Map.groupBy(
    rows.map(({ state, at }) => ({ state, year: shanghaiDay(at).slice(0, 4) })),
    ({ year }) => year,
  )
  const shown = (count: number) => (count === 0 || count >= least ? count : null)
  return {
    least,
    years: [...years]
      .filter(([year]) => year < today.slice(0, 4))
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .map(([year, all]) => {
        const counts = (['lodged', 'case-opened', 'passed-on', 'not-followed'] as const).map(
          (state) => all.filter((one) => one.state === state).length,
        )
        // Where one part is hidden, the others are too: the total would give it away.
        const whole = counts.every((count) => shown(count) !== null)
        const [open, cases, passedOn, notFollowed] = counts.map((count) => (whole ? count : null))
        return { year, total: shown(all.length), open, cases, passedOn, notFollowed }
      }),
  }
}

export type ConcernStatus = NonNullable<Awaited<ReturnType<typeof concernStatus>>>

/** How a concern stands, for whoever holds its receipt: nothing of who deals with it, nothing of the party's hearing. */
export async function concernStatus(from: Public, receipt: string) {
  const row = await concernByReceipt(from.reader, receipt)
  if (!row) return
  const messages = await from.reader
    .selectFrom('concern_message')
    .select(['author', 'text', 'at'])
    .where('concern', '=', row.id)
    .orderBy('act')
    .execute()
  const decided = await from.reader
    .selectFrom('exit_case')
    .select(['outcome', 'decided_on as on'])
    .where('id', '=', row.exitCase)
    .executeTakeFirst()
  const no = replying(row)
  return {
    about: row.about,
    whom: row.whom,
    text: row.text,
    state: row.state,
    answer: row.answer,
    office: row.handlerRole,
    lodgedOn: shanghaiDay(row.lodgedAt),
    messages: messages.map(({ at, ...message }) => ({ ...message, day: shanghaiDay(at) })),
    decided: decided?.outcome ? { outcome: decided.outcome, on: decided.on ?? '' } : undefined,
    refusal: isRefusal(no) ? no : undefined,
  }
}

export const concernGrounds = ({ policy }: Pick<Public, 'policy'>) =>
  policy.participationEndReasons.entries.filter(({ bars }) => bars)
