import type { Who } from '#domain/disclosure.ts'
import { marginsIn } from '#domain/ranking/margin.ts'
import { applies } from '#domain/ranking/yardstick.ts'
import { byCodePoint } from '#domain/ranking/order.ts'
import { keysOfTaken } from '#server/facts/judgement.ts'
import { lookAt } from '#server/judged.ts'
import { disclosed, type Looked } from './looked.ts'
import { assessed } from './workbench.ts'

export type IndicatorAsked = {
  readonly variety?: string | null
  readonly tier?: string | null
  readonly sort?: string | null
  readonly turned?: boolean
  readonly page?: number
}
export const indicatorSorts = ['standard', 'enterprise', 'tier', 'points'] as const
const tiers = ['advanced', 'average', 'benchmark', 'pass', 'open', 'none', 'fail']
const perPage = 50

/** One indicator of all standards side by side: what each declared, how it was read, and how it lies to baseline and levels. */
export async function workbenchIndicator(
  who: Who,
  from: Looked,
  id: string,
  { indicator: named, ...asked }: IndicatorAsked & { readonly indicator: string },
) {
  const { seen, round, frozen, evaluation } = await assessed(who, from, id)
  const indicator = frozen?.scheme.indicators.find((one) => one.id === named)
  return disclosed(indicator ? seen : seen === 'open' ? 'unknown' : seen, async () => {
    if (!round || !frozen || !indicator) throw new Error('an indicator was disclosed that is not there')
    const found = await lookAt(from, frozen, { name: 'indicator', indicator: indicator.id })
    const byKey = new Map([...keysOfTaken(frozen.data.taken)].map(([one, key]) => [key, one]))
    const taken = new Map(frozen.data.taken.map((one) => [one.id, one]))
    const all = found.flatMap(({ standard: key, ...of }) => {
      const one = taken.get(byKey.get(key) ?? '')
      if (!one || !applies(indicator, of.variety)) return []
      const { standard, product, enterprise, values } = one.declaration
      const method = values[indicator.id]?.method ?? ''
      return [{ ...of, key, number: one.number, standard, product, enterprise: enterprise.name, method }]
    })
    const lines = sorted(all, asked)
    const pages = Math.max(1, Math.ceil(lines.length / perPage))
    const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
    const shown = lines.slice((page - 1) * perPage, page * perPage)
    const margins = marginsIn({
      ...frozen,
      declarations: shown.flatMap(({ key }) => taken.get(byKey.get(key) ?? '')?.declaration ?? []),
    })
    return {
      evaluation,
      title: round.title,
      indicator,
      scheme: { indicators: frozen.scheme.indicators, varieties: frozen.scheme.varieties },
      tiers: tiers.filter((tier) => all.some((one) => one.tier === tier)),
      rows: shown.map(({ key, ...one }) => ({ ...one, margin: margins.get(key)?.get(indicator.id) ?? null })),
      lines,
      count: lines.length,
      page,
      pages,
      asked: {
        variety: asked.variety ?? '',
        tier: asked.tier ?? '',
        sort: sortOf(asked),
        turned: asked.turned ? 'yes' : '',
      },
    }
  })
}

const sortOf = ({ sort }: IndicatorAsked) => indicatorSorts.find((one) => one === sort) ?? 'standard'

type Sortable = {
  standard: string
  enterprise: string
  tier: string
  points: string | null
  number: string
  variety: string
}

function sorted<Line extends Sortable>(lines: readonly Line[], asked: IndicatorAsked): Line[] {
  const by = sortOf(asked)
  const compare = (a: Line, b: Line) =>
    by === 'tier'
      ? tiers.indexOf(a.tier) - tiers.indexOf(b.tier)
      : by === 'points'
        ? valueOf(b.points) - valueOf(a.points)
        : byCodePoint(a[by], b[by])
  const turn = asked.turned ? -1 : 1
  return lines
    .filter((one) => (!asked.variety || one.variety === asked.variety) && (!asked.tier || one.tier === asked.tier))
    .toSorted((a, b) => turn * (compare(a, b) || byCodePoint(a.number, b.number)))
}

/** Only to lay lines in order: points are “n” or “n/d”. */
function valueOf(points: string | null): number {
  const [n = '0', d = '1'] = (points ?? '-1').split('/')
  return Number(n) / Number(d)
}
