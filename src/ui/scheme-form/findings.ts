import type { Finding } from '#domain/ranking/evaluation.ts'
import type { Scheme } from '#domain/scheme.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { boxLabel } from './labels.ts'
import { spotOf, type EditorSection } from './sections.ts'

export { pathOf, spotOf } from './sections.ts'

export const countOf = (all: readonly Finding[]) => {
  const errors = all.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: all.length - errors }
}

/** Those of one page. A weight is asked for on the indicator's page, and on that of all weights. */
export function isOn(
  finding: Finding,
  scheme: Scheme,
  page: { section: EditorSection; indicator?: string | undefined },
) {
  const spot = spotOf(finding.place, scheme)
  return spot.section === page.section && spot.indicator === page.indicator
}

/** The box that a finding is about, and the indicator's name where it is asked from elsewhere. */
export function placeLabel(lang: Lang, place: string, scheme: Scheme, whole = false): string {
  const { indicator, field } = spotOf(place, scheme)
  const names = (all: Scheme['indicators'] | Scheme['varieties']) =>
    Object.fromEntries(all.map(({ id, name }) => [id, textIn(lang, name) || id]))
  const known = { varieties: names(scheme.varieties), indicators: names(scheme.indicators) }
  const label = boxLabel(lang, field, indicator === undefined && field !== 'name.zh' ? 'scheme' : 'indicator', known)
  if (!whole || indicator === undefined) return label
  return say(lang)('scheme-editor.place', { of: known.indicators[indicator] ?? indicator, field: label })
}
