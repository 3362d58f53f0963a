import { merged, pairedLists, sameJson, unmoved } from './scheme-lists.ts'
import { requirementEffect, type Effect } from './scheme-effect.ts'
import type { Indicator, Scheme, WrittenRequirement } from './scheme.ts'

/** The chapters of a scheme, in the order in which a reader goes through it. */
export const schemeSections = [
  'general',
  'varieties',
  'parts',
  'indicators',
  'admission',
  'stars',
  'scoring',
  'ranking',
  'shortlist',
  'reevaluation',
  'sources',
] as const
export type SchemeSection = (typeof schemeSections)[number]

/** One difference between two versions, at its place. What was added has no `before`, what was removed no `after`. */
export type Difference = {
  readonly section: SchemeSection
  /** The indicator or variety by its id; null where the scheme itself differs. */
  readonly item: string | null
  /** The field inside the item or the scheme, as in its JSON: `levels.advanced`, `shortlist.kmax`. Empty: the item as a whole. */
  readonly field: string
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly before: unknown
  readonly after: unknown
  /** What a changed requirement does to those who must meet it; null for anything else. */
  readonly effect: Effect | null
}

/** Everything in which two schemes differ, in the order of the later one; what it left out stands where it stood. */
export function compareSchemes(before: Scheme, after: Scheme): Difference[] {
  return schemeSections.flatMap((section) => {
    const fields = fieldsOf[section].flatMap((field) => ownField(section, field, before, after))
    return section === 'varieties' || section === 'indicators' ? [...fields, ...items(section, before, after)] : fields
  })
}

/** The scheme's own fields by chapter. A field that holds a list is compared entry by entry. */
const fieldsOf: Readonly<Record<SchemeSection, readonly string[]>> = {
  general: [
    'id',
    'title',
    'category.code',
    'category.name',
    'scope',
    'references',
    'terms',
    'basicRequirements',
    'notes',
    'demonstration',
  ],
  varieties: [],
  parts: ['parts.performance', 'parts.process', 'parts.function', 'parts.benefit', 'benefit.weightMax', 'benefit.by'],
  indicators: [],
  admission: ['admission.rule', 'admission.share', 'admission.undecided'],
  stars: ['stars.innovativeForFive', 'stars.innovativeForFour', 'stars.bands'],
  scoring: ['scoring.kind', 'scoring.points', 'scoring.bonus', 'aggregation'],
  ranking: ['ranking.on', 'ranking.step', 'ranking.tieBreakers'],
  shortlist: [
    'shortlist.rule',
    'shortlist.count',
    'shortlist.share',
    'shortlist.starMin',
    'shortlist.kmin',
    'shortlist.kmax',
    'shortlist.shareMax',
    'shortlist.tiedCut',
    'shortlist.perEnterprise',
    'shortlist.perRegion',
  ],
  reevaluation: ['reevaluation'],
  sources: ['sources'],
}

const indicatorFields = [
  'name',
  'alsoCalled',
  'part',
  'class',
  'appliesTo',
  'valueKind',
  'unit',
  'domain',
  'direction',
  'target',
  'required',
  'levels.advanced',
  'levels.average',
  'levels.benchmark',
  'baselines',
  'comparison',
  'method',
  'methodsEquivalent',
  'standardLevels',
  'detectionLimit',
  'weight',
  'scoring',
  'note',
] as const

/** Lists whose entries stand for themselves. Codes and names of an indicator are shorter to read whole. */
const listed = ['references', 'terms', 'basicRequirements', 'reevaluation', 'sources', 'baselines']

type Place = Pick<Difference, 'section' | 'item' | 'field'>

const ownField = (section: SchemeSection, field: string, before: Scheme, after: Scheme) =>
  differing({ section, item: null, field }, at(before, field), at(after, field))

function differing(place: Place, before: unknown, after: unknown): Difference[] {
  if (sameJson(before, after)) return []
  if (listed.includes(place.field))
    return pairedLists(asList(before), asList(after)).map((pair) => one(place, pair.before, pair.after))
  return [one(place, before, after)]
}

function one(place: Place, before: unknown, after: unknown, effect: Effect | null = null): Difference {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  return { ...place, kind, before, after, effect }
}

type Listed = 'varieties' | 'indicators'

/** Varieties and indicators are the same one while they keep their id. */
function items(section: Listed, before: Scheme, after: Scheme): Difference[] {
  const [old, now] = [before[section].map(({ id }) => id), after[section].map(({ id }) => id)]
  const stayed = unmoved(old, now)
  return merged(old, now).flatMap((id) => {
    const was = before[section].find((one) => one.id === id)
    const is = after[section].find((one) => one.id === id)
    const place = { section, item: id, field: '' }
    if (!was || !is) return [one(place, was, is)]
    const moved = stayed.includes(id)
      ? []
      : [{ ...one(place, old.indexOf(id) + 1, now.indexOf(id) + 1), kind: 'moved' as const }]
    return [...moved, ...(section === 'varieties' ? named(id, was, is) : inside(id, before, after))]
  })
}

const named = (item: string, before: object, after: object) =>
  differing({ section: 'varieties', item, field: 'name' }, at(before, 'name'), at(after, 'name'))

function inside(item: string, before: Scheme, after: Scheme): Difference[] {
  const [was, is] = [before, after].map((scheme) => scheme.indicators.find(({ id }) => id === item))
  if (!was || !is) return []
  return indicatorFields.flatMap((field) =>
    differing({ section: 'indicators', item, field }, at(was, field), at(is, field)).map((found) => ({
      ...found,
      effect: isRequirement(field)
        ? requirementEffect(
            { scheme: before, indicator: was, requirement: found.before as Written },
            { scheme: after, indicator: is, requirement: found.after as Written },
          )
        : null,
    })),
  )
}

type Written = WrittenRequirement | undefined // what stands at these fields of an indicator

const isRequirement = (field: string) => field === 'required' || field.startsWith('levels.')

function at(of: Scheme | Indicator | object, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), of)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
