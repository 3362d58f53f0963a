import { byCodePoint } from '#domain/ranking/order.ts'
import type { ListedLine } from '#server/facts/intake.ts'

/** How somebody would see the list: by an address, so whatever stands there is read kindly. */
export type IntakeAsked = {
  readonly show?: string | null
  readonly reason?: string | null
  readonly variety?: string | null
  readonly search?: string | null
  readonly sort?: string | null
  readonly turned?: boolean
  readonly page?: number
}
export const intakeSorts = ['number', 'standard', 'enterprise', 'declared'] as const
const perPage = 50

/** One page of it, with what it can be narrowed by. */
export function intakeList(lines: readonly ListedLine[], asked: IntakeAsked) {
  const found = sorted(lines, asked)
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
  const reasons = Map.groupBy(
    lines.flatMap((line) => [...new Set(line.reasons.map(({ refused }) => refused))]),
    (code) => code,
  )
  return {
    rows: found.slice((page - 1) * perPage, page * perPage),
    count: found.length,
    page,
    pages,
    taken: lines.filter(({ reasons: against }) => against.length === 0).length,
    left: lines.filter(({ reasons: against }) => against.length > 0).length,
    reasons: [...reasons].map(([code, all]) => ({ code, count: all.length })).toSorted((a, b) => b.count - a.count),
    asked: {
      show: asked.show ?? '',
      reason: asked.reason ?? '',
      variety: asked.variety ?? '',
      search: asked.search ?? '',
      sort: sortOf(asked),
      turned: asked.turned ? 'yes' : '',
    },
  }
}

/** The same without pages, for a file. */
export const intakeTable = (lines: readonly ListedLine[], asked: IntakeAsked) => sorted(lines, asked)

const sortOf = ({ sort }: IntakeAsked) => intakeSorts.find((one) => one === sort) ?? 'number'

function sorted(lines: readonly ListedLine[], asked: IntakeAsked): ListedLine[] {
  const term = (asked.search ?? '').normalize('NFKC').trim().toLowerCase().slice(0, 80)
  const found = lines.filter(
    (line) =>
      (asked.show !== 'taken' || line.reasons.length === 0) &&
      (asked.show !== 'left' || line.reasons.length > 0) &&
      (!asked.reason || line.reasons.some(({ refused }) => refused === asked.reason)) &&
      (!asked.variety || line.variety === asked.variety) &&
      (!term ||
        [line.number, line.standard, line.product, line.enterprise]
          .join(' ')
          .normalize('NFKC')
          .toLowerCase()
          .includes(term)),
  )
  const key = { number: 'number', standard: 'standard', enterprise: 'enterprise', declared: 'declaredOn' } as const
  const by = key[sortOf(asked)]
  const turn = asked.turned ? -1 : 1
  return found.toSorted((a, b) => turn * (byCodePoint(a[by], b[by]) || byCodePoint(a.number, b.number)))
}
