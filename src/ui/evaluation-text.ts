import type { Explanation } from '#domain/ranking/explanation.ts'
import type { Evaluation, Finding, StandardResult, VarietyRanking } from '#domain/ranking/evaluation.ts'
import { exact, sum, written } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import type { Scheme } from '#domain/scheme.ts'
import { sayExplanation } from '#ui/explanation.ts'
import { saidSets, sayAccepted } from '#ui/accepted.ts'
import { saySizeBasis } from '#ui/scheme-words.ts'
import { signsOf } from '#ui/signs.ts'
import { evaluationWords, spokenValues } from '#ui/words/evaluation.ts'
import { refusalWords } from '#ui/words/refusals/index.ts'
import type { Lang, Words } from '#ui/words/words.ts'
import { fill, type Values } from '#ui/words/fill.ts'

const known: Words = evaluationWords

function sayer(lang: Lang) {
  return (id: string, values?: Values) => {
    const sentence = known[id]
    if (!sentence) throw new Error(`no words for ${id}`)
    return fill(lang, sentence[lang], spokenValues(lang, values ?? {}))
  }
}

/** One line for each finding: file, place, sentence, rule and clause. */
export function findingLines(findings: readonly Finding[], file: string, lang: Lang): string[] {
  return findings.map(({ place, rule, clause, severity, with: values }) => {
    const sentence = refusalWords[rule]
    if (!sentence) throw new Error(`no words for the finding ${rule}`)
    const said = fill(lang, sentence[lang], spokenValues(lang, saidSets(lang, values)))
    return `${file}: ${place}: ${sayer(lang)(`evaluation.${severity}`)}: ${said} [${rule}, ${clause}]`
  })
}

/** The whole evaluation as aligned text, one table for each variety. */
export function evaluationTables(evaluation: Evaluation, scheme: Scheme, lang: Lang): string {
  const say = sayer(lang)
  const title = scheme.title[lang] ?? scheme.title.zh
  const notice = scheme.demonstration ? [say('evaluation.demonstration')] : []
  return [
    title,
    ...notice,
    '',
    ...evaluation.rankings.flatMap((ranking) => varietyLines(ranking, evaluation, scheme, lang)),
  ].join('\n')
}

function varietyLines(ranking: VarietyRanking, { standards }: Evaluation, scheme: Scheme, lang: Lang): string[] {
  const say = sayer(lang)
  const byId = new Map(standards.map((one) => [one.id, one]))
  const listed = new Set(ranking.shortlist.listed)
  const head = ['rank', 'star', 'score', 'standard', 'product', 'enterprise', 'shortlisted'].map((name) =>
    say(`evaluation.${name}`),
  )
  const rows = ranking.ranked.map(({ id, rank, star, score, standard, product }) => [
    String(rank),
    String(star),
    score,
    standard,
    product,
    byId.get(id)?.enterprise.name ?? '',
    listed.has(id) ? '✓' : '',
  ])
  const others = ranking.notRanked.flatMap(({ id }) => byId.get(id) ?? [])
  const whyHead = ['standard', 'enterprise', 'outcome', 'because'].map((name) => say(`evaluation.${name}`))
  const why = others.map((one) => [
    one.standard,
    one.enterprise.name,
    say(`outcome.${one.outcome}`),
    reasons(one, scheme, lang),
  ])
  const { places, basis } = ranking.shortlist
  return [
    say('evaluation.ranked-count', {
      variety: ranking.name[lang] ?? ranking.name.zh,
      ranked: rows.length,
      others: others.length,
    }),
    '',
    ...table([head, ...rows], new Set([0, 1, 2])),
    ...(hasTies(ranking) ? [say('evaluation.ties')] : []),
    ...ranking.rounding.map(({ ahead, behind, gap, rounded }) =>
      say(`evaluation.rounding-${rounded}`, {
        ahead: byId.get(ahead)?.standard ?? ahead,
        behind: byId.get(behind)?.standard ?? behind,
        gap: decimals(gap),
      }),
    ),
    ...beyondLines(ranking, byId, lang),
    '',
    places === null ? say('evaluation.no-places') : say('evaluation.places', { places }),
    ...saySizeBasis(lang, basis).map((said) => `  ${said}`),
    '',
    ...(why.length > 0 ? [...table([whyHead, ...why], new Set()), ''] : []),
  ]
}

/** Whose rank the benefit part changes. */
function beyondLines(
  { withoutBenefit, ranked }: VarietyRanking,
  byId: ReadonlyMap<string, StandardResult>,
  lang: Lang,
) {
  if (!withoutBenefit) return []
  const ranks = new Map(ranked.map(({ id, rank }) => [id, rank]))
  const moved = withoutBenefit.ranked.filter(({ id, rank }) => ranks.get(id) !== rank)
  const said = moved.map(({ id, rank, score }) => `${byId.get(id)?.standard ?? id} ${rank} (${score})`)
  return [
    said.length > 0
      ? sayer(lang)('evaluation.without-benefit', { standards: said.join(signsOf(lang).listed) })
      : sayer(lang)('evaluation.without-benefit-same'),
  ]
}

/** A fraction that no decimal can say, to six digits; anything else as it is. */
const decimals = (text: string) =>
  text.includes('/') ? `≈${roundedText(rational(text), exact('0.000001'), '0.000001')}` : text

const hasTies = ({ ranked }: VarietyRanking) => new Set(ranked.map(({ rank }) => rank)).size < ranked.length

function reasons({ because }: StandardResult, scheme: Scheme, lang: Lang): string {
  const say = sayer(lang)
  const codes = [...new Set(because.map(({ code }) => code))]
  return codes
    .map((code) => {
      const names = because
        .filter((one) => one.code === code)
        .flatMap(({ indicator }) => nameOf(indicator, scheme, lang) || [])
      return [names.join(signsOf(lang).listed), say(`because.${code}`)].filter(Boolean).join(signsOf(lang).colon)
    })
    .join(signsOf(lang).semicolon)
}

function nameOf(id: string, { indicators }: Scheme, lang: Lang): string {
  const name = indicators.find((one) => one.id === id)?.name
  return name?.[lang] ?? name?.zh ?? ''
}

/** Why a standard stands where it stands: its contributions, where they add up to its score. Undefined: no such standard. */
export function explanation(
  evaluation: Evaluation,
  scheme: Scheme,
  { standard, lang, explained: data = [] }: { standard: string; lang: Lang; explained?: readonly Explanation[] },
): string | undefined {
  const found = standardsCalled(evaluation, standard)
  const names = {
    indicator: (id: string) => nameOf(id, scheme, lang),
    standard: (id: string) => evaluation.standards.find((one) => one.id === id)?.standard ?? id,
  }
  const said = found.map((one) => {
    const own = data.find(({ id }) => id === one.id)
    const why = own ? [...sayExplanation(lang, own, names), ''] : []
    return [explained(one, own, evaluation, scheme, lang), ...why].join('\n')
  })
  return found.length > 0 ? said.join('\n') : undefined
}

/** By number or by id: one number may stand for several products. */
export const standardsCalled = ({ standards }: Evaluation, standard: string): StandardResult[] =>
  standards.filter((one) => one.standard === standard || one.id === standard)

function explained(
  one: StandardResult,
  own: Explanation | undefined,
  { basis }: Evaluation,
  scheme: Scheme,
  lang: Lang,
): string {
  const say = sayer(lang)
  const isSum = scheme.aggregation === 'arithmetic'
  const last = isSum ? 'contribution' : 'gain'
  const head = ['indicator', 'declared', 'accepted', 'verdict', 'level', 'points', 'weight', last].map((name) =>
    say(`evaluation.${name}`),
  )
  const gainOf = (id: string) => own?.indicators.find(({ indicator }) => indicator === id)?.gain ?? ''
  const short = (value: string | null, scale = '0.01') =>
    value === null ? '' : roundedText(rational(value), exact(scale), scale)
  const rows = one.indicators.map((result) => {
    const verdict = basis === 'named-baseline' ? result.againstNamed : result.againstLaw
    return [
      nameOf(result.indicator, scheme, lang),
      result.declared ?? '—',
      sayAccepted(lang, result.accepted),
      say(`verdict.${verdict.verdict}`),
      say(`level.${result.tier}`),
      short(result.points),
      result.weight === null ? '' : `${short(written(timesHundred(result.weight)))}%`,
      isSum ? short(result.contribution, '0.0001') : gainOf(result.indicator),
    ]
  })
  const total = sum(
    one.indicators.flatMap(({ contribution }) => (contribution === null ? [] : [rational(contribution)])),
  )
  const foot = ['', '', '', '', '', '', say('evaluation.sum'), roundedText(total, exact('0.0001'), '0.0001')]
  const binding = one.binding.map((id) => nameOf(id, scheme, lang)).join(signsOf(lang).listed)
  const place = one.rank === null ? say(`outcome.${one.outcome}`) : `${say('evaluation.rank')} ${one.rank}`
  return [
    `${one.standard}  ${one.product}  ${one.enterprise.name}`,
    `${place}  ${'★'.repeat(one.star)}  ${say('evaluation.score')} ${one.score}${one.exact ? ` (= ${one.exact})` : ''}`,
    ...(one.because.length > 0 ? [`${say('evaluation.because')}: ${reasons(one, scheme, lang)}`] : []),
    ...(binding ? [`${say('evaluation.binding')}: ${binding}`] : []),
    ...(one.band === null ? [] : [say('evaluation.band', { band: one.band })]),
    '',
    ...table([head, ...rows, ...(isSum ? [foot] : [])], new Set([5, 6, 7])),
    '',
    say('evaluation.variants'),
    ...one.admission.law.map(({ rule, outcome }, i) => {
      const named = one.admission.named[i]?.outcome ?? outcome
      const own = rule === scheme.admission.rule ? ` (${say('evaluation.official')})` : ''
      return `  ${say(`admission.${rule}`)}${own} — ${say('evaluation.law')}: ${say(`outcome.${outcome}`)}; ${say('evaluation.named')}: ${say(`outcome.${named}`)}`
    }),
    '',
  ].join('\n')
}

const timesHundred = (text: string) => ({ n: rational(text).n * 100n, d: rational(text).d })

/** Columns padded by display width: Chinese characters take two places. */
export function table(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((text, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - displayWidth(text))
        return right.has(column) ? space + text : text + space
      })
      .join('  ')
      .trimEnd(),
  )
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u

/** Places a terminal gives a text; East Asian wide characters take two. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0)
}
