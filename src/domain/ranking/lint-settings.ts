import { exact, hundred, order } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Finding } from './evaluation.ts'
import { isTooFine } from './aggregate.ts'
import { found } from './found.ts'
import { weightsOf } from './weights.ts'
import { applies } from './yardstick.ts'

/** Settings of the whole scheme that contradict one another, or leave out what they need. */
export function settings(scheme: Scheme): Finding[] {
  return [...ordering(scheme), ...scoring(scheme), ...places(scheme), ...admission(scheme)]
}

function ordering(scheme: Scheme): Finding[] {
  const { aggregation, ranking, varieties, indicators } = scheme
  const fine = varieties.filter(({ id }) => {
    const own = indicators.filter((indicator) => applies(indicator, id))
    const beyond = scheme.benefit ? own.filter(({ part }) => part !== 'benefit') : own
    return [own, beyond].some((all) => isTooFine(weightsOf(scheme, all).weights.values(), aggregation))
  })
  return [
    ...(fine.length > 0 ? [found('aggregation', 'weights-too-fine-here')] : []),
    ...(aggregation === 'geometric' && ranking.on === 'exact' ? [found('ranking.on', 'exact-needs-fractions')] : []),
    ...(exact(ranking.step).n === 0n ? [found('ranking.step', 'step-of-zero')] : []),
  ]
}

function scoring({ scoring, stars, indicators }: Scheme): Finding[] {
  const innovative = indicators.filter((indicator) => indicator.class === 'innovative').length
  const points = [scoring.points.benchmark, scoring.points.average, scoring.points.advanced].map(exact)
  const falls = points.some((one, i) => i > 0 && order(one, points[i - 1] ?? one) < 0)
  const bonus = [scoring, ...indicators.flatMap((one) => one.scoring ?? [])].some(
    ({ kind }) => kind === 'linear-capped-bonus',
  )
  return [
    ...(innovative < Math.max(stars.innovativeForFive, stars.innovativeForFour)
      ? [found('stars', 'stars-unreachable', { innovative })]
      : []),
    ...(falls ? [found('scoring.points', 'points-fall')] : []),
    ...(bonus && scoring.bonus === undefined ? [found('scoring.bonus', 'bonus-missing')] : []),
    ...(!bonus && scoring.bonus !== undefined ? [found('scoring.bonus', 'bonus-unused', {}, 'warning')] : []),
  ]
}

function places({ aggregation, shortlist }: Scheme): Finding[] {
  const { rule, count, share, kmin, kmax } = shortlist
  return [
    ...(aggregation !== 'arithmetic' && rule === 'most-robust-cut'
      ? [found('shortlist.rule', 'robust-cut-needs-sums')]
      : []),
    ...(kmin > kmax ? [found('shortlist.kmin', 'minimum-above-maximum', { kmin, kmax })] : []),
    ...(rule === 'top-k' && count === undefined
      ? [found('shortlist.count', 'count-left-to-maximum', { kmax }, 'warning')]
      : []),
    ...(rule === 'top-share' && share === undefined && shortlist.shareMax === undefined
      ? [found('shortlist.share', 'share-of-places-needed')]
      : []),
    ...(['share', 'shareMax'] as const).flatMap((name) => aboveHundred(`shortlist.${name}`, shortlist[name])),
  ]
}

function admission({ admission }: Scheme): Finding[] {
  return [
    ...(admission.rule === 'share-stricter' && !admission.share ? [found('admission.share', 'share-needed')] : []),
    ...aboveHundred('admission.share', admission.share),
  ]
}

const aboveHundred = (place: string, share: string | undefined) =>
  share !== undefined && order(exact(share), hundred) > 0 ? [found(place, 'share-above-hundred', { share })] : []
