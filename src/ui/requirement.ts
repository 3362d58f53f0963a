import type { Baseline, Indicator, Scheme, WrittenRequirement } from '#domain/scheme.ts'
import { textIn } from '#ui/text.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang } from '#ui/words/index.ts'

type Named = Pick<Scheme, 'indicators' | 'varieties'>

/** A requirement as people wrote it; one line for each condition or variety. */
export function sayRequirement(lang: Lang, scheme: Named, requirement: WrittenRequirement): string[] {
  if (typeof requirement === 'string') return [requirement]
  const { colon } = signsOf(lang)
  if ('byCondition' in requirement)
    return requirement.byCondition.map((one) => `${one.condition}${colon}${one.requirement}`)
  if ('relativeTo' in requirement) {
    const other = scheme.indicators.find(({ id }) => id === requirement.relativeTo)
    const values = {
      indicator: other ? textIn(lang, other.name) : requirement.relativeTo,
      share: requirement.share,
    }
    return [say(lang)(requirement.bound === 'at-most' ? 'scheme.relative' : 'scheme.relative-least', values)]
  }
  return Object.entries(requirement.byVariety).flatMap(([id, one]) => {
    const variety = scheme.varieties.find((known) => known.id === id)
    const name = variety ? textIn(lang, variety.name) : id
    return sayRequirement(lang, scheme, one).map((line) => `${name}${colon}${line}`)
  })
}

/** Where an indicator is measured from: the standard, its clause, what it asks. */
export function sayBaseline(lang: Lang, scheme: Named, { kind, standard, clause, requirement }: Baseline): string {
  const name = say(lang)(`scheme.baseline.${kind}`)
  if (!standard) return name
  const asked = requirement === undefined ? undefined : sayRequirement(lang, scheme, requirement).join('；')
  const open = lang === 'zh' ? '（' : ' ('
  return `${standard}${open}${[name, clause, asked].filter(Boolean).join(signsOf(lang).comma)}${lang === 'zh' ? '）' : ')'}`
}

/** Inside its part, as the scheme gives it. */
export const sayWeight = ({ weight }: Indicator): string | undefined =>
  weight === undefined ? undefined : `${weight}%`
