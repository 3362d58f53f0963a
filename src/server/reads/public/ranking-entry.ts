import type { Declaration } from '#domain/declared.ts'
import { explain, inOrder } from '#domain/ranking/explain.ts'
import { applyJudgements } from '#domain/ranking/judging.ts'
import { rankFirmnessIn } from '#domain/robustness/rank-firmness.ts'
import type { Evaluation, StandardResult } from '#domain/ranking/evaluation.ts'
import { exact, hundred, plus, same, sum, times, written, type Rational } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import { admissionRules, type AdmissionRule, type Scheme } from '#domain/scheme.ts'
import { sealOf } from './acts.ts'
import type { Public } from './public.ts'
import { declaredBehind, judgedApart } from './ranking-declared.ts'
import { namedIn, standardOf, standardsIn } from './ranking-content.ts'
import { rankJudgedOn } from './ranking-judged.ts'
import { publicisedRanking } from './rankings.ts'

/** One line of the ranking explained: what was declared, what it was read as, and what it brought or cost. */
export async function rankingEntry(from: Public, number: string, declaration: string) {
  const row = await publicisedRanking(from, number)
  const entry = row?.content.entries.find((candidate) => candidate.declaration === declaration)
  const standard = row && entry && standardOf(row.content.result, entry)
  if (!row || !entry || !standard) return
  const { result } = row.content
  const declarations = await declaredBehind(from, row)
  const judged = judgedIn(row.scheme, declarations, result)
  const explanation = explain({ ...judged, evaluation: result }, standard.id)
  const called = new Map(result.standards.map((one) => [one.id, one.standard]))
  const listed = new Map([...standardsIn(row.content).values()].map((one) => [one.id, one.standard]))
  const { robustness } = row.content
  return {
    explanation,
    /** Numbers of the standards that the explanation names. */
    named: [...(explanation?.next?.ahead ?? []), explanation?.cut?.against ?? ''].map(
      (id) => [id, called.get(id) ?? id] as const,
    ),
    firmness: robustness && rankFirmnessIn(robustness, standard.id),
    /** What a line that is shown is called: nobody else is named beside it. */
    listed,
    judged: rankJudgedOn(row.content, { id: standard.id, ...judged }),
    indicators: row.scheme.indicators.map(({ id }) => namedIn(row.scheme, id)),
    ranking: { number: row.number, title: row.title, schemeNumber: row.schemeNumber ?? '' },
    entry: { ...entry, isShared: row.content.entries.filter(({ rank }) => rank === entry.rank).length > 1 },
    basis: row.content.result.basis,
    standard: {
      ...standard,
      indicators: standard.indicators.map((one) => ({
        ...one,
        ...namedIn(row.scheme, one.indicator),
        class: row.scheme.indicators.find(({ id }) => id === one.indicator)?.class,
        points: one.points && shortened(one.points),
        weight: one.weight && `${shortened(written(times(rational(one.weight), hundred)))}%`,
        contribution: one.contribution && shortened(one.contribution),
        loss: one.loss && shortened(one.loss),
      })),
      binding: inOrder(row.scheme, standard.binding).map((id) => namedIn(row.scheme, id).name),
      admission: admissionOf(row.content.result, standard, row.scheme),
    },
    skipped: row.content.result.rankings[0]?.shortlist.skipped.find(({ id }) => id === standard.id)?.reason,
    sums: sumsOf(standard),
    exact: exactBehind(standard),
    aggregation: row.scheme.aggregation,
    withoutBenefit: withoutBenefit(row.content.result, standard.id),
    tieBreakers: row.scheme.ranking.tieBreakers ?? [],
    seal: await sealOf(from, row.act),
  }
}

function withoutBenefit({ rankings }: Evaluation, id: string) {
  const ranked = rankings[0]?.withoutBenefit?.ranked ?? []
  const own = ranked.find((one) => one.id === id)
  return own && { ...own, isShared: ranked.filter(({ rank }) => rank === own.rank).length > 1 }
}

/** What was ranked: the declarations as experts corrected and judged them. */
function judgedIn(scheme: Scheme, declarations: readonly Declaration[], result: Evaluation) {
  const { judgements } = judgedApart(result)
  if (!judgements) return { scheme, declarations, applied: [] }
  return applyJudgements(scheme, declarations, judgements)
}

/** The readings of “stricter” side by side, by each reference, with the indicators that decide against it. */
function admissionOf({ basis }: Evaluation, { admission }: StandardResult, scheme: Scheme) {
  const byRule = (variants: StandardResult['admission']['law'], rule: AdmissionRule) => {
    const { outcome = 'undecided' as const, deciding = [] } = variants.find((one) => one.rule === rule) ?? {}
    return { outcome, deciding: inOrder(scheme, deciding).map((id) => namedIn(scheme, id).name) }
  }
  return {
    basis,
    readings: admissionRules.map((rule) => ({
      rule,
      isOfficial: rule === scheme.admission.rule,
      law: byRule(admission.law, rule),
      named: byRule(admission.named, rule),
    })),
  }
}

/** The figure before rounding, where rounding changed it. */
const exactBehind = ({ exact: before, score }: StandardResult) =>
  before && !same(rational(before), exact(score)) ? shortened(before) : undefined

/** Added up exactly, before anything is shortened for the page. */
function sumsOf({ indicators }: StandardResult) {
  const of = (key: 'contribution' | 'loss') => sum(indicators.flatMap((one) => (one[key] ? [rational(one[key])] : [])))
  const [contribution, loss] = [of('contribution'), of('loss')]
  const shown = (value: Rational) => shortened(written(value))
  return { contribution: shown(contribution), loss: shown(loss), together: shown(plus(contribution, loss)) }
}

/** What people read: four places, with a sign where something was cut off. */
function shortened(text: string): string {
  if (!text.includes('/') && (text.split('.')[1]?.length ?? 0) <= 4) return text
  return `≈${roundedText(rational(text), exact('0.0001'), '0.0001')}`
}
