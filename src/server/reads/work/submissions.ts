import type { Who } from '#domain/disclosure.ts'
import { countsForNothing } from '#domain/submission.ts'
import { clusters } from '#domain/similarity.ts'
import { parameter } from '#policy/policy.ts'
import { inRoom, todayOf, type Looked } from './looked.ts'

/** What the desk asks of the list, by the page's address. */
export type Asked = {
  readonly publicity?: string | null
  readonly kind?: string | null
  readonly state?: string | null
  readonly sort?: string | null
  readonly page?: number
}

export const submissionSorts = ['due', 'lodged', 'receipt'] as const
export const submissionStates = ['open', 'waiting', 'settled', 'lapsed'] as const
const pageSize = 50
const shownMax = 2_000

const states = {
  open: ['confirmed', 'admitted'],
  waiting: ['lodged'],
  settled: ['answered', 'inadmissible'],
  lapsed: countsForNothing,
} as const

export const submissionRows = ({ reader }: Looked) =>
  reader
    .selectFrom('submission')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .select(['submission.id', 'submission.receipt', 'submission.kind', 'submission.state', 'submission.text'])
    .select(['submission.lodged_at as lodgedAt', 'publicity.number as publicity', 'publicity.title'])

/** What waits first, letters that say much the same side by side. */
export const submissions = (who: Who, from: Looked, asked: Asked = {}) =>
  inRoom(who, 'submissions', async () => {
    const { reader } = from
    const kind = asked.kind === 'comment' || asked.kind === 'objection' ? asked.kind : ''
    const state = submissionStates.find((one) => one === asked.state) ?? ''
    const sort = submissionSorts.find((one) => one === asked.sort) ?? 'due'
    const publicity = asked.publicity ?? ''
    let query = submissionRows(from)
      .leftJoin('obligation', (join) =>
        join
          .onRef('obligation.subject', '=', (ref) => ref.cast('submission.id', 'text'))
          .on('obligation.closed_act', 'is', null),
      )
      .select('obligation.due_on as due')
      .limit(shownMax)
    if (publicity) query = query.where('publicity.number', '=', publicity)
    if (kind) query = query.where('submission.kind', '=', kind)
    if (state) query = query.where('submission.state', 'in', [...states[state]])
    query =
      sort === 'lodged'
        ? query.orderBy('submission.lodged_at', 'desc')
        : sort === 'receipt'
          ? query.orderBy('submission.receipt')
          : query.orderBy('obligation.due_on', (at) => at.asc().nullsLast()).orderBy('submission.lodged_at', 'desc')
    const found = grouped(from, await query.orderBy('submission.id').execute())
    const pages = Math.max(1, Math.ceil(found.length / pageSize))
    const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
    return {
      asked: { publicity, kind, state, sort },
      count: found.length,
      page,
      pages,
      rows: found.slice((page - 1) * pageSize, page * pageSize).map(({ text: _, ...row }) => row),
      periods: await reader.selectFrom('publicity').select(['number', 'title']).orderBy('number', 'desc').execute(),
      today: todayOf(from),
    }
  })

type Row = { id: string; text: string; publicity: string }

/** Members of a group follow its first one; each bears the group's number and size. Nothing is compared across periods. */
function grouped<R extends Row>({ policy, clock }: Looked, rows: readonly R[]) {
  const alike = parameter(policy, 'alikeFrom', todayOf({ clock })).value / 100
  const periods = Map.groupBy(rows, ({ publicity }) => publicity)
  const groups = [...periods.values()].flatMap((of) => clusters(of, alike))
  const groupOf = new Map(groups.flatMap((ids, at) => ids.map((id) => [id, { number: at + 1, ids }] as const)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const placed = new Set<string>()
  return rows.flatMap((row) => {
    if (placed.has(row.id)) return []
    const group = groupOf.get(row.id)
    const ids = group?.ids ?? [row.id]
    for (const id of ids) placed.add(id)
    return ids.flatMap((id) => {
      const one = byId.get(id)
      return one ? [{ ...one, group: group ? { number: group.number, size: group.ids.length } : null }] : []
    })
  })
}
