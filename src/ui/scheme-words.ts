import type { Shortlist } from '#domain/ranking/evaluation.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import { sayDomain } from '#ui/scheme-value.ts'
import { signsOf } from '#ui/signs.ts'
import { spokenValues } from '#ui/words/evaluation.ts'
import { say, words, type Lang, type Say, type WordId } from '#ui/words/index.ts'

/** How an indicator is judged: its method, those as good, and how values are compared. */
export function sayMethod(lang: Lang, indicator: Indicator): string[] {
  const word = say(lang)
  const {
    method,
    methodsEquivalent = [],
    standardLevels = [],
    detectionLimit,
    comparison,
    target,
    domain,
    unit = '',
  } = indicator
  return [
    method ?? word('scheme.no-method'),
    ...methodsEquivalent.map((equivalent) => word('scheme.equivalent', { method: equivalent })),
    ...standardLevels,
    ...(detectionLimit ? [word('scheme.detection', { limit: `${detectionLimit} ${unit}`.trim() })] : []),
    ...(comparison === 'rounded' ? [word('comparison.rounded')] : []),
    ...(target ? [word('written.target', { value: target.value })] : []),
    ...(domain && ('codes' in domain || 'grades' in domain) ? sayDomain(lang, domain) : []),
  ]
}

/** Points of its own, where an indicator has them. */
export function sayScoring(lang: Lang, { scoring }: Indicator): string[] {
  if (!scoring) return []
  return [
    say(lang)(`scoring-kind.${scoring.kind}`),
    ...(scoring.anchors ?? []).map((anchor) => say(lang)('written.anchor', anchor)),
  ]
}

/** What comes of equal scores. */
export function sayTies(lang: Lang, { ranking }: Pick<Scheme, 'ranking'>): string {
  const keys = (ranking.tieBreakers ?? []).map((one) => say(lang)(`tie-breaker.${one}`))
  return keys.length === 0
    ? say(lang)('scheme.ties')
    : say(lang)('scheme.ties-then', { keys: keys.join(lang === 'zh' ? '，再比' : ', then ') })
}

/** By which rule places are counted, and between which numbers the ranked leave room. */
export const saySizeRule = (
  say: Say,
  { rule, kmin, kmax }: { rule: Scheme['shortlist']['rule']; kmin: number; kmax: number },
): string =>
  say(kmin === kmax ? 'ranking.size-rule-exact' : 'ranking.size-rule', { rule: say(`cut.${rule}`), kmin, kmax })

/** Why a shortlist has its size, figure by figure. What no score tells apart has no gap and no room for weights to speak of. */
export function saySizeBasis(lang: Lang, basis: Shortlist['basis']): string[] {
  const isLevel = basis.some(({ code, with: { gap } }) => code === 'size-gap' && gap === '0')
  return basis.flatMap(({ code, with: values }) => {
    if (isLevel && code === 'size-margin') return []
    const id = isLevel && code === 'size-gap' ? 'size-gap-none' : code
    return id in words ? [say(lang)(id as WordId, spokenValues(lang, values))] : [] // just looked up
  })
}

/** Who is shortlisted, rule by rule. */
export function sayShortlist(lang: Lang, { shortlist }: Scheme): string[] {
  const word = say(lang)
  const { colon } = signsOf(lang)
  const { rule, count, share, starMin, kmin, kmax, shareMax, perEnterprise, perRegion, tiedCut = 'shrink' } = shortlist
  return [
    word(`cut-rule.${rule}`) +
      (rule === 'top-k' && count !== undefined ? colon + count : '') +
      (rule === 'top-share' && share !== undefined ? `${colon}${share}%` : ''),
    word('scheme.shortlist-text', { star: starMin, least: kmin, most: kmax }),
    ...(shareMax ? [word('scheme.shortlist-share', { share: shareMax })] : []),
    word(`scheme.tied-cut.${tiedCut}`),
    ...(perEnterprise ? [word('scheme.shortlist-enterprise', { count: perEnterprise })] : []),
    ...(perRegion ? [word('scheme.shortlist-region', { count: perRegion })] : []),
  ]
}
