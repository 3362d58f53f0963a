import type { Declaration, Indicator, Level, Scheme } from './format.ts'
import { add, cmp, div, int, max, min, mul, neg, q, sub, type Q } from './fraction.ts'
import { compare, declared, joined, missing, reaches, written, type Promised, type Verdict } from './promise.ts'

export type Ruling = { tier: string; verdict: string }
export type Measured = {
  indicator: Indicator
  promise: Promised
  law: Verdict
  named: Verdict
  mandatory: Verdict[]
  tier: string
  points: Q
  weight: Q | undefined
}
export const levels = ['advanced', 'average', 'benchmark'] as const
const isLaw = ({ kind }: { kind: string }) => kind === 'national' || kind === 'industry'
export const hasLaw = (one: Indicator) => one.baselines.some(isLaw)

export function measured(
  scheme: Scheme,
  of: Declaration & { variety: string },
  rulings: Map<string, Ruling>,
): Measured[] {
  const own = scheme.indicators.filter(({ appliesTo }) => !appliesTo || appliesTo.includes(of.variety))
  const parent = (id: string) => {
    const other = own.find((one) => one.id === id)
    return other ? declared(of.values[id], other) : missing
  }
  return own.map((indicator) => {
    const set = (requirement: Parameters<typeof written>[0]) => written(requirement, indicator, of.variety, parent)
    const promise = declared(of.values[indicator.id], indicator, own, parent)
    const law = indicator.baselines
      .filter(isLaw)
      .map((one) => set(one.requirement))
      .reduce(joined, missing)
    const others = indicator.baselines.filter((one) => !isLaw(one)).map((one) => set(one.requirement))
    const named = law.kind === 'missing' ? others.reduce(joined, missing) : law
    const ruling = rulings.get(indicator.id)
    const verdict = (reference: Promised) => {
      const found = compare(promise, reference)
      return ruling && found.verdict === 'incomparable' ? { verdict: ruling.verdict, reason: 'judged' } : found
    }
    const steps = levels.flatMap((level) =>
      indicator.levels?.[level] ? [{ level, promise: set(indicator.levels[level]) }] : [],
    )
    const tier = ruling?.tier ?? tierOf(indicator, promise, indicator.required ? set(indicator.required) : named, steps)
    return {
      indicator,
      promise,
      law: verdict(law),
      named: verdict(named),
      mandatory: indicator.baselines.filter((one) => one.mandatory).map((one) => verdict(set(one.requirement))),
      tier,
      points: pointsOf(indicator, promise, tier, steps, scheme),
      weight: weightOf(indicator, own, scheme),
    }
  })
}

type Step = { level: Level; promise: Promised }

function tierOf(indicator: Indicator, promise: Promised, required: Promised, steps: Step[]): string {
  if (indicator.class === 'basic') return { yes: 'pass', no: 'fail', open: 'open' }[reaches(promise, required)]
  for (const step of steps) {
    const met = reaches(promise, step.promise)
    if (met !== 'no') return met === 'yes' ? step.level : 'open'
  }
  return 'none'
}

/** The ends that are measured, larger being better; null is an end at infinity. */
function ends(p: Promised, indicator: Indicator): (Q | null)[] | undefined {
  if (p.kind !== 'numbers') return undefined
  const [low, high] = [p.written.at(0)?.low?.at ?? null, p.written.at(-1)?.high?.at ?? null]
  const { direction, target } = indicator
  if (direction === 'higher') return [low]
  if (direction === 'lower') return [high && neg(high)]
  if (!indicator.scoring?.anchors || direction === 'contained') return [low, high && neg(high)]
  if (!low || !high) return [null]
  if (direction === 'narrower' && !target) return [neg(div(sub(high, low), int(2)))]
  const nominal = q(target?.value ?? '0')
  const [below, above] = [
    mul(q(target?.below ?? '1'), sub(nominal, low)),
    mul(q(target?.above ?? '1'), sub(high, nominal)),
  ]
  return [neg(max(below, above))]
}

function pointsOf(indicator: Indicator, promise: Promised, tier: string, steps: Step[], { scoring }: Scheme): Q {
  const kind = indicator.scoring?.kind ?? scoring.kind
  const byLevel = tier in scoring.points ? q(scoring.points[tier as Level]) : int(0)
  if (kind === 'step' || indicator.direction === 'none' || promise.kind === 'missing') return byLevel
  const bonus = kind === 'linear-capped-bonus' ? q(scoring.bonus ?? '0') : int(0)
  const named = (all: Promised[]) => [
    ...new Set(all.flatMap((one) => (one.kind === 'conditions' ? one.cases.map(({ condition }) => condition) : []))),
  ]
  const ofLevels = indicator.scoring?.anchors ? [] : named(steps.map(({ promise }) => promise))
  const conditions = ofLevels.length > 0 ? ofLevels : named([promise])
  const all = (conditions.length > 0 ? conditions : ['']).map((condition) => {
    const mine = under(promise, condition)
    if (mine.kind === 'missing') return int(0)
    return ends(mine, indicator)
      ?.map((end, side) => {
        const levels = steps.flatMap(({ level, promise }) => {
          const at = ends(under(promise, condition), indicator)?.[side]
          return at ? [{ at, points: q(scoring.points[level]) }] : []
        })
        return along(
          end,
          (own(indicator) ?? levels).toSorted((a, b) => cmp(a.at, b.at) || cmp(a.points, b.points)),
          bonus,
        )
      })
      .reduce(min)
  })
  return all.every((one) => one !== undefined) ? all.reduce(min) : byLevel
}

const under = (p: Promised, condition: string): Promised =>
  p.kind === 'conditions' ? (p.cases.find((one) => one.condition === condition)?.one ?? missing) : p

const own = ({ scoring, direction }: Indicator) =>
  scoring?.anchors?.map(({ value, points }) => ({
    at: direction === 'higher' ? q(value) : neg(q(value)),
    points: q(points),
  }))

function along(end: Q | null, anchors: { at: Q; points: Q }[], bonus: Q): Q {
  const at = end === null ? -1 : anchors.findLastIndex((one) => cmp(one.at, end) <= 0)
  const from = anchors[at]
  if (end === null || !from) return int(0)
  const line = (a: typeof from, b: typeof from) =>
    add(from.points, mul(div(sub(b.points, a.points), sub(b.at, a.at)), sub(end, from.at)))
  const next = anchors[at + 1]
  if (next) return line(from, next)
  const before = anchors.findLast((one) => cmp(one.at, from.at) < 0)
  return before && bonus[0] > 0n ? min(add(from.points, bonus), line(before, from)) : from.points
}

function weightOf(indicator: Indicator, own: Indicator[], { parts, benefit }: Scheme): Q | undefined {
  const of = (part: string) =>
    own
      .filter((one) => one.part === part)
      .map((one) => q(one.weight ?? '0'))
      .reduce(add, int(0))
  const mine = q(indicator.weight ?? '0')
  const present = Object.keys(parts).filter((part) => of(part)[0] > 0n)
  const part = (name: string) => (present.includes(name) ? q(parts[name] ?? '0') : int(0))
  const all = present.map(part).reduce(add, int(0))
  if (mine[0] === 0n || all[0] === 0n) return undefined
  const inside = div(mine, of(indicator.part))
  if (part(indicator.part)[0] === 0n) return undefined
  const others = sub(all, part('benefit'))
  const cap = benefit && div(q(benefit.weightMax), int(100))
  if (!cap || others[0] === 0n || cmp(div(part('benefit'), all), cap) <= 0)
    return mul(inside, div(part(indicator.part), all))
  if (indicator.part === 'benefit' && cap[0] === 0n) return undefined
  const share = indicator.part === 'benefit' ? cap : mul(sub(int(1), cap), div(part(indicator.part), others))
  return mul(inside, share)
}
