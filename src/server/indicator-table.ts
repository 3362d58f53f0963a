import { stepOf } from '#domain/ranking/aggregate.ts'
import type { IndicatorResult } from '#domain/ranking/evaluation.ts'
import { exact, hundred, times } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import type { Scheme } from '#domain/scheme.ts'
import { sayAccepted } from '#ui/accepted.ts'
import { sayTier } from '#ui/explanation.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { rankingIndicators } from './reads/public/ranking-tables.ts'

type Indicators = NonNullable<Awaited<ReturnType<typeof rankingIndicators>>>
const tiers: readonly IndicatorResult['tier'][] = ['advanced', 'average', 'benchmark', 'pass', 'none', 'fail', 'open']

/** The single lists as one table: indicator after indicator, the best level first; inside a level the order means nothing. */
export function indicatorTable(lang: Lang, { scheme, lines }: Indicators): string[][] {
  const word = say(lang)
  const head = [
    word('ranking.indicator'),
    word('ranking.unit'),
    word('ranking.tier'),
    word('ranking.enterprise'),
    word('ranking.standard'),
    word('ranking.product'),
    word('ranking.declared'),
    word('ranking.accepted'),
    word('ranking.points'),
    word('ranking.weight'),
    word('ranking.contribution'),
    word('ranking.loss'),
    word('ranking.points-exact'),
    word('ranking.contribution-exact'),
    word('ranking.rank'),
    word('ranking.declaration'),
  ]
  const byLevel = scheme.indicators.flatMap(({ id }) =>
    lines
      .filter(({ indicator }) => indicator.id === id)
      .toSorted((a, b) => tiers.indexOf(a.found.tier) - tiers.indexOf(b.found.tier) || byStandard(a, b)),
  )
  const rows = byLevel.map(({ indicator: { name, unit }, entry, found }) => [
    textIn(lang, name),
    unit ?? '',
    sayTier(word, found),
    textIn(lang, entry.enterprise),
    entry.standard,
    entry.product,
    found.declared ?? '',
    sayAccepted(lang, found.accepted),
    ...figures(found, scheme),
    String(entry.rank ?? ''),
    entry.declaration,
  ])
  return [head, ...rows]
}

const byStandard = (a: Indicators['lines'][number], b: Indicators['lines'][number]) =>
  a.entry.standard < b.entry.standard ? -1 : a.entry.standard > b.entry.standard ? 1 : 0

/** By the scheme's own rounding step; the fractions behind them stand in columns of their own. */
function figures({ points, weight, contribution, loss }: IndicatorResult, scheme: Scheme): string[] {
  const step = stepOf(scheme)
  const shown = (value: string | null) => (value === null ? '' : roundedText(rational(value), exact(step), step))
  const percent = weight === null ? '' : roundedText(times(rational(weight), hundred), exact('0.01'), '0.01')
  return [shown(points), percent && `${percent}%`, shown(contribution), shown(loss), points ?? '', contribution ?? '']
}
