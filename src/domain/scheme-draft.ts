import { exact } from './requirement/decimal.ts'
import type { Finding, PolicyNumbers } from './ranking/evaluation.ts'
import { found } from './ranking/found.ts'
import { findings } from './ranking/lint.ts'
import { sameJson } from './scheme-lists.ts'
import { decimalText, schemeShape, type Indicator, type Scheme } from './scheme.ts'

/*
 * A scheme that is being written has the format's members, but texts may still be empty and lists without an entry.
 */

/** The scheme in a draft as its authors left it; undefined where it is none that a form could show. */
export function openDraft(stored: unknown): Scheme | undefined {
  const whole = schemeShape.safeParse(stored)
  if (whole.success) return whole.data
  if (!isSettings(stored)) return undefined
  const { benefit: _, ...blank } = blankScheme('scheme')
  const settings: Scheme = blank // a cap that was taken away stays away
  const filled = Object.fromEntries(
    Object.entries({ ...settings, ...stored }).map(([key, value]) => {
      const before: unknown = settings[key as keyof Scheme]
      return [key, isSettings(before) && isSettings(value) ? { ...before, ...value } : value]
    }),
  )
  const parsed = schemeShape.safeParse(filled)
  if (parsed.success) return parsed.data
  return parsed.error.issues.every((issue) => isBlank(issue, filled)) ? (filled as Scheme) : undefined // but for what is blank
}

type Issue = { readonly code: string; readonly path: readonly PropertyKey[] }

/** Nothing was written yet: an empty text, or one of the lists that need an entry. */
export function isBlank({ code, path }: Issue, scheme: unknown): boolean {
  const value = path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[String(key)] : undefined), scheme)
  return code === 'too_small' && (value === '' || (Array.isArray(value) && value.length === 0))
}

const isSettings = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && !Array.isArray(value)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** What still stands in the way of handing a draft in: what is left blank, then what the linter finds in the rest. */
export function draftFindings(scheme: Scheme, numbers: PolicyNumbers): Finding[] {
  const all = [...blanks(scheme), ...findings(namedById(scheme), numbers), ...uncapped(scheme), ...unreferred(scheme)]
  return all.filter((one, i) => all.findIndex((other) => sameJson(one, other)) === i)
}

/** Schemes from before there was a cap may be without one; whoever writes one now is told. */
const uncapped = ({ benefit, parts }: Scheme) =>
  benefit || exact(decimalText.safeParse(parts.benefit).data ?? '0').n === 0n
    ? []
    : [found('benefit.weightMax', 'benefit-uncapped', {}, 'warning')]

/** Of core indicators the linter asks for it; an innovative one may have none, but says so. */
const unreferred = ({ indicators }: Scheme) =>
  indicators.flatMap(({ id, name, class: kind, baselines }) =>
    kind === 'innovative' && baselines.length === 0
      ? [found(`indicators.${id}.baselines`, 'baseline-unsaid', { name: name.zh || id }, 'warning')]
      : [],
  )

function blanks(scheme: Scheme): Finding[] {
  const parsed = schemeShape.safeParse(scheme)
  const issues = parsed.success ? [] : parsed.error.issues
  return issues
    .filter((issue) => isBlank(issue, scheme))
    .map(({ path }) => found(placeIn(scheme, path), path.length === 1 ? 'list-left-blank' : 'left-blank'))
}

/** As findings say places: varieties and indicators by their id. */
function placeIn(scheme: Scheme, [first, at, ...rest]: readonly PropertyKey[]): string {
  const list = first === 'indicators' || first === 'varieties' ? scheme[first] : []
  return [first, list[Number(at)]?.id ?? at, ...rest].filter((step) => step !== undefined).join('.')
}

/** Sentences name indicators; one without a name is called by its id. */
function namedById(scheme: Scheme): Scheme {
  const named = <One extends { id: string; name: { zh: string } }>(one: One): One =>
    one.name.zh === '' ? { ...one, name: { ...one.name, zh: one.id } } : one
  return { ...scheme, varieties: scheme.varieties.map(named), indicators: scheme.indicators.map(named) }
}

/** Nothing but the settings that most schemes have. */
export const blankScheme = (id: string): Scheme => ({
  format: 'lingpao-scheme@1',
  id,
  title: { zh: '' },
  category: { name: { zh: '' } },
  varieties: [],
  parts: { performance: '0', process: '0', function: '0', benefit: '0' },
  benefit: { weightMax: '20' },
  indicators: [],
  admission: { rule: 'core-not-laxer-and-any-stricter' },
  stars: { innovativeForFive: 0, innovativeForFour: 0 },
  scoring: { kind: 'linear', points: { advanced: '100', average: '80', benchmark: '60' } },
  aggregation: 'arithmetic',
  ranking: { on: 'rounded', step: '0.01', ties: 'shared' },
  shortlist: { rule: 'top-k', count: 3, starMin: 5, kmin: 1, kmax: 5 },
  reevaluation: [],
  sources: [],
})

export function blankIndicator(
  id: string,
  of: Pick<Indicator, 'name' | 'part' | 'class' | 'valueKind'> & { readonly unit?: string | undefined },
): Indicator {
  const direction = of.valueKind === 'number' && of.class !== 'basic' ? 'higher' : 'none'
  return { id, ...of, direction, baselines: [] }
}

/** An id from an English name, or else a number; none that is taken. */
export function newItemId(
  kind: 'indicator' | 'variety',
  english: string | undefined,
  taken: readonly string[],
): string {
  const words = (english ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  const wanted = words || `${kind}-1`
  const stem = words || kind
  for (let [id, n] = [wanted, 2]; ; id = `${stem}-${n++}`) if (!taken.includes(id)) return id
}
