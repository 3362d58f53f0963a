import { issueOf, type Issue } from '#domain/issue.ts'
import { blankIndicator, isBlank, newItemId } from '#domain/scheme-draft.ts'
import { schemeShape, tieBreakers, type Indicator, type Scheme, type TieBreaker } from '#domain/scheme.ts'
import { allTypedIn, type Typed } from '#ui/form.ts'
import { withFields } from './fields.ts'
import { baselineRows, indicatorIn } from './indicator.ts'
import type { EditorSection } from './sections.ts'
import { decimalIn, lineIn, neededIn, present, rowsIn, textIn } from './typed.ts'

/** A scheme as a page's form would make it, and what is wrong in its boxes. With issues nothing is saved. */
export type Changed = { readonly scheme: Scheme; readonly issues: readonly Issue[] }

/** The same in the browser, while somebody types, and on the server, when it is sent. */
export function changed(section: EditorSection, before: Scheme, typed: Typed, indicator?: string): Changed {
  if (indicator !== undefined) return changedIndicator(before, typed, indicator)
  if (section === 'varieties') return answered(withVarieties(before, typed), 'varieties', rowNames(typed))
  if (section === 'indicators') return added(before, typed)
  const scheme = withFields(section, before, typed)
  if (section === 'weights') return answered(withWeights(scheme, typed), section, weightNames(scheme))
  if (section === 'rules') return answered(withRules(scheme, typed), section, rowNames(typed))
  return answered(scheme, section, rowNames(typed))
}

/** The box behind a place in the scheme. */
type Named = (path: string) => string | undefined

function answered(scheme: Scheme, section: EditorSection, named: Named, more: readonly Issue[] = []): Changed {
  const parsed = schemeShape.safeParse(scheme)
  if (parsed.success) return { scheme: parsed.data, issues: more }
  const issues = parsed.error.issues
    .filter((issue) => !isBlank(issue, scheme))
    .flatMap((issue) => {
      const found = issueOf(issue)
      const path = named(found.path)
      return path === undefined ? [] : [{ ...asTyped(found), path }]
    })
  return { scheme, issues: [...more, ...issues] }
}

/** What a format says of a pattern, as people who fill it in can use it. */
function asTyped(issue: Issue): Issue {
  if (issue.code === 'too_small' && issue.values.minimum === 2) return { ...issue, code: 'two-needed' }
  if (issue.code !== 'invalid_format' || issue.values.format !== 'regex') return issue
  const last = issue.path.split('.').at(-1) ?? ''
  const code = last === 'id' ? 'id' : ['five', 'four', 'three'].includes(last) ? 'band' : 'decimal'
  return { ...issue, code }
}

/** Empty rows are left out, so the entry's number is not always that of its row. */
const rowNames =
  (typed: Typed): Named =>
  (path) =>
    path
      .replace(/^(ranking\.tieBreakers)\.\d+$/, '$1')
      .replace(
        /^([A-Za-z]+)\.(\d+)/,
        (_, list: string, at: string) => `${list}.${rowsIn(typed, list)[Number(at)] ?? at}`,
      )

/** Each keeps its id; a new one gets it from its English name. */
function withVarieties(scheme: Scheme, typed: Typed): Scheme {
  const taken = scheme.varieties.map(({ id }) => id)
  const varieties = rowsIn(typed, 'varieties').map((row) => {
    const name = textIn(typed, `varieties.${row}.name`)
    const id = lineIn(typed, `varieties.${row}.id`) ?? newItemId('variety', name.en, taken)
    taken.push(id)
    return { id, name }
  })
  return { ...scheme, varieties }
}

/** What becomes of the benefit part is said, or is not. */
function withWeights(scheme: Scheme, typed: Typed): Scheme {
  const weighed = (one: Indicator) =>
    `weights.${one.id}` in typed ? present({ ...one, weight: decimalIn(typed, `weights.${one.id}`) }) : one
  const { benefit, ...rest } = { ...scheme, indicators: scheme.indicators.map(weighed) }
  return benefit && Object.keys(benefit).length > 0 ? { ...rest, benefit } : rest
}

const weightNames =
  ({ indicators }: Scheme): Named =>
  (path) => {
    const [, at] = /^indicators\.(\d+)\.weight$/.exec(path) ?? []
    return at === undefined ? path : `weights.${indicators[Number(at)]?.id ?? ''}`
  }

/** Bands and tie-breakers are there as a whole, or not at all. */
function withRules(scheme: Scheme, typed: Typed): Scheme {
  const bands = {
    five: bandIn(typed, 'five'),
    four: bandIn(typed, 'four'),
    three: bandIn(typed, 'three'),
  }
  const { bands: _, ...stars } = scheme.stars
  const { tieBreakers: __, ...ranking } = scheme.ranking
  const chosen = allTypedIn(typed, 'ranking.tieBreakers')
  const known: readonly string[] = tieBreakers
  const listed = [...known.filter((one) => chosen.includes(one)), ...chosen.filter((one) => !known.includes(one))]
  return {
    ...scheme,
    stars: Object.values(bands).some(Boolean) ? { ...stars, bands } : stars,
    // the shape refuses what is none
    ranking: listed.length > 0 ? { ...ranking, tieBreakers: listed as TieBreaker[] } : ranking,
  }
}

const bandIn = (typed: Typed, star: string) =>
  neededIn(typed, `stars.bands.${star}`).normalize('NFKC').replace(/\s/g, '')

function changedIndicator(before: Scheme, typed: Typed, id: string): Changed {
  const at = before.indicators.findIndex((one) => one.id === id)
  const was = before.indicators[at]
  if (!was) return { scheme: before, issues: [] }
  const { indicator, issues } = indicatorIn(typed, was, before)
  const scheme = { ...before, indicators: before.indicators.with(at, indicator) }
  const rows = baselineRows(typed)
  const named: Named = (path) => {
    const inside = path.startsWith(`indicators.${at}.`) ? path.slice(`indicators.${at}.`.length) : undefined
    return inside
      ?.replace(/^baselines\.(\d+)/, (_, n: string) => `baselines.${rows[Number(n)] ?? n}`)
      .replace(
        /^(scoring\.anchors)\.(\d+)/,
        (_, list: string, n: string) => `${list}.${rowsIn(typed, list)[Number(n)] ?? n}`,
      )
      .replace(/^(alsoCalled|methodsEquivalent|standardLevels|domain\.codes|domain\.grades)\.\d+$/, '$1')
      .replace(/^((?:.*\.)?(?:required|requirement|levels\.[a-z]+))\.byVariety\.([a-z0-9-]+).*$/, '$1.of.$2')
  }
  const empty = indicator.appliesTo?.length === 0 ? [{ path: 'appliesTo', code: 'choose', values: {} }] : []
  return answered(scheme, 'indicators', named, [...issues, ...empty])
}

/** A new indicator at the end, as its short form describes it; the rest follows on its own page. */
function added(before: Scheme, typed: Typed): Changed {
  const name = textIn(typed, 'name')
  const id =
    lineIn(typed, 'id') ??
    newItemId(
      'indicator',
      name.en,
      before.indicators.map((one) => one.id),
    )
  const of = {
    name,
    part: neededIn(typed, 'part') as Indicator['part'], // the shape refuses what is none
    class: neededIn(typed, 'class') as Indicator['class'], // likewise
    valueKind: neededIn(typed, 'valueKind') as Indicator['valueKind'], // likewise
  }
  const unit = lineIn(typed, 'unit')
  const at = before.indicators.length
  const indicator = blankIndicator(id, unit ? { ...of, unit } : of)
  const twice = before.indicators.some((one) => one.id === id) ? [{ path: 'id', code: 'id-taken', values: {} }] : []
  const nameless = name.zh === '' ? [{ path: 'name.zh', code: 'missing', values: {} }] : []
  const named: Named = (path) =>
    path.startsWith(`indicators.${at}.`) ? path.slice(`indicators.${at}.`.length) : undefined
  return answered({ ...before, indicators: [...before.indicators, indicator] }, 'indicators', named, [
    ...nameless,
    ...twice,
  ])
}

/** One place up or down; at the end it stays. */
export function moved(scheme: Scheme, id: string, by: -1 | 1): Scheme {
  const at = scheme.indicators.findIndex((one) => one.id === id)
  const [own, other] = [scheme.indicators[at], scheme.indicators[at + by]]
  if (!own || !other) return scheme
  return { ...scheme, indicators: scheme.indicators.with(at, other).with(at + by, own) }
}

export const without = (scheme: Scheme, id: string): Scheme => ({
  ...scheme,
  indicators: scheme.indicators.filter((one) => one.id !== id),
})
