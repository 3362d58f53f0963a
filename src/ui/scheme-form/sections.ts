/** The pages of the editor, in the order in which a scheme is read. */
export const editorSections = ['general', 'texts', 'varieties', 'weights', 'indicators', 'rules'] as const
export type EditorSection = (typeof editorSections)[number]

/** Where a finding is put right: the page of the editor, and the box on it. Places are those of the linter. */
export type Spot = { readonly section: EditorSection; readonly indicator?: string | undefined; readonly field: string }

type Known = {
  readonly indicators: readonly { readonly id: string }[]
  readonly varieties: readonly { readonly id: string }[]
}

export function spotOf(place: string, scheme: Known): Spot {
  const [first = '', second = '', ...rest] = place.split('.')
  if (first === 'indicators' && second) return indicatorSpot(second, rest, scheme)
  if (first === 'varieties') return { section: 'varieties', field: varietyField(second, scheme) }
  if (first === 'benefit') return { section: 'weights', field: place }
  if (first === 'parts') return { section: 'weights', field: second ? place : 'parts.performance' }
  if (first === 'indicators') return { section: 'indicators', field: 'name.zh' }
  if (texts.includes(first)) return { section: 'texts', field: place }
  if (rules.includes(first)) return { section: 'rules', field: ruleFields[place] ?? place }
  return { section: 'general', field: place }
}

const texts = ['references', 'terms', 'basicRequirements', 'sources']
const rules = ['admission', 'stars', 'scoring', 'aggregation', 'ranking', 'shortlist', 'reevaluation']

/** Places that no single box stands for: the first of those that do. */
const ruleFields: Readonly<Record<string, string>> = {
  stars: 'stars.innovativeForFive',
  'stars.bands': 'stars.bands.five',
  'scoring.points': 'scoring.points.advanced',
}

function varietyField(which: string, { varieties }: Known): string {
  const at = varieties.findIndex(({ id }) => id === which)
  return `varieties.${at >= 0 ? at : Number(which) || 0}.name.zh`
}

/** By its id, or by its number where two indicators share a name. */
function indicatorSpot(which: string, rest: readonly string[], { indicators }: Known): Spot {
  const indicator = indicators.find(({ id }) => id === which)?.id ?? indicators[Number(which)]?.id
  const field = rest.join('.')
  return { section: 'indicators', indicator, field: indicatorFields[field] ?? field.replace(/\.reason$/, '.reason.zh') }
}

const indicatorFields: Readonly<Record<string, string>> = {
  '': 'name.zh',
  baselines: 'baselines.0.kind',
  target: 'target.value',
  scoring: 'scoring.kind',
}

/** Below the draft's own address. */
export const pathOf = ({ section, indicator }: Omit<Spot, 'field'>): string =>
  indicator === undefined ? `/${section}` : `/indicators/${indicator}`
