import { requirementIn } from '#domain/requirement/notation.ts'
import type { Baseline, Indicator, Scheme, WrittenRequirement } from '#domain/scheme.ts'
import type { Issue } from '#domain/issue.ts'
import { typedIn, type Typed } from '#ui/form.ts'
import { choicesIn, decimalIn, lineIn, linesIn, neededIn, optionalTextIn, present, rowsIn, textIn } from './typed.ts'

type Read = { readonly indicator: Indicator; readonly issues: readonly Issue[] }

/** One indicator as its form says it. What a basic indicator has none of goes when it becomes one, and the other way round. */
export function indicatorIn(typed: Typed, before: Indicator, scheme: Scheme): Read {
  const issues: Issue[] = []
  const asked = (name: string, was: WrittenRequirement | undefined) => {
    const read = requirementIn(boxesIn(typed, name, scheme), { before: was, indicators: scheme.indicators })
    if (read !== 'both') return read
    issues.push({ path: name, code: 'both-boxes', values: {} })
    return was
  }
  const kind = neededIn(typed, 'class') as Indicator['class'] // the shape refuses what is none
  const valueKind = neededIn(typed, 'valueKind') as Indicator['valueKind'] // likewise
  const becomes = (one: 'basic' | 'graded') => kind !== before.class && (kind === 'basic') === (one === 'basic')
  const levels = present({
    advanced: asked('levels.advanced', before.levels?.advanced),
    average: asked('levels.average', before.levels?.average),
    benchmark: asked('levels.benchmark', before.levels?.benchmark),
  })
  const indicator = present<Indicator>({
    ...before,
    name: textIn(typed, 'name'),
    alsoCalled: linesIn(typed, 'alsoCalled'),
    part: neededIn(typed, 'part') as Indicator['part'], // likewise
    class: kind,
    valueKind,
    unit: lineIn(typed, 'unit'),
    domain: domainIn(typed, valueKind),
    direction: neededIn(typed, 'direction') as Indicator['direction'], // likewise
    target: targetIn(typed),
    required: becomes('graded') ? undefined : asked('required', before.required),
    levels: becomes('basic') || Object.keys(levels).length === 0 ? undefined : levels,
    baselines: baselinesIn(typed, before, asked),
    comparison: lineIn(typed, 'comparison') as Indicator['comparison'], // likewise
    method: lineIn(typed, 'method'),
    methodsEquivalent: linesIn(typed, 'methodsEquivalent'),
    standardLevels: linesIn(typed, 'standardLevels'),
    detectionLimit: decimalIn(typed, 'detectionLimit'),
    weight: becomes('basic') ? undefined : decimalIn(typed, 'weight'),
    scoring: becomes('basic') ? undefined : scoringIn(typed),
    appliesTo: appliesIn(typed, before, scheme),
    note: optionalTextIn(typed, 'note'),
  })
  return { indicator, issues }
}

export function boxesIn(typed: Typed, name: string, { varieties }: Pick<Scheme, 'varieties'>) {
  const of = varieties.map(({ id }) => [id, typedIn(typed, `${name}.of.${id}`).trim()] as const)
  return { all: typedIn(typed, name).trim(), of: Object.fromEntries(of) }
}

function domainIn(typed: Typed, kind: Indicator['valueKind']): Indicator['domain'] {
  if (kind === 'codes' || kind === 'grade') {
    const listed = linesIn(typed, kind === 'codes' ? 'domain.codes' : 'domain.grades')
    return listed && (kind === 'codes' ? { codes: listed } : { grades: listed })
  }
  if (kind !== 'number') return undefined
  const ends = present({ least: decimalIn(typed, 'domain.least'), most: decimalIn(typed, 'domain.most') })
  return Object.keys(ends).length > 0 ? ends : undefined
}

function targetIn(typed: Typed): Indicator['target'] {
  const weights = present({ below: decimalIn(typed, 'target.below'), above: decimalIn(typed, 'target.above') })
  const value = decimalIn(typed, 'target.value')
  return value || Object.keys(weights).length > 0 ? { value: value ?? '', ...weights } : undefined
}

function scoringIn(typed: Typed): Indicator['scoring'] {
  const kind = lineIn(typed, 'scoring.kind')
  const anchors = rowsIn(typed, 'scoring.anchors').map((row) => ({
    value: decimalIn(typed, `scoring.anchors.${row}.value`) ?? '',
    points: decimalIn(typed, `scoring.anchors.${row}.points`) ?? '',
  }))
  if (!kind && anchors.length === 0) return undefined
  type Scoring = NonNullable<Indicator['scoring']>
  return present({ kind: kind as Scoring['kind'], anchors: anchors.length > 0 ? anchors : undefined }) // the shape refuses what is none
}

type Asked = (name: string, was: WrittenRequirement | undefined) => WrittenRequirement | undefined

function baselinesIn(typed: Typed, before: Indicator, asked: Asked): Baseline[] {
  return baselineRows(typed).map((row) => {
    const at = `baselines.${row}`
    const was = before.baselines[row]
    const unticked = was?.mandatory === false ? false : undefined
    return present<Baseline>({
      kind: neededIn(typed, `${at}.kind`) as Baseline['kind'], // the shape refuses what is none
      standard: lineIn(typed, `${at}.standard`),
      clause: lineIn(typed, `${at}.clause`),
      requirement: asked(`${at}.requirement`, was?.requirement),
      mandatory: typedIn(typed, `${at}.mandatory`) === 'yes' ? true : unticked,
      reason: optionalTextIn(typed, `${at}.reason`),
    })
  })
}

/** Rows that are filled in and not struck out. */
export const baselineRows = (typed: Typed): number[] =>
  rowsIn(typed, 'baselines').filter((row) => typedIn(typed, `baselines.${row}.drop`) !== 'yes')

/** All varieties ticked is what an indicator says by saying nothing. */
function appliesIn(typed: Typed, { appliesTo }: Indicator, { varieties }: Scheme): string[] | undefined {
  const ticked = choicesIn(typed, 'appliesTo')
  const known = varieties.map(({ id }) => id).filter((id) => ticked.includes(id))
  if (appliesTo && known.length === appliesTo.length && appliesTo.every((id) => known.includes(id))) return appliesTo
  return known.length === varieties.length ? undefined : known
}
