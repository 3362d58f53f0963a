import { sayDecimal } from '#ui/format.ts'
import { signsOf } from '#ui/signs.ts'
import { say, words, type Lang, type WordId } from '#ui/words/index.ts'
import type { Values } from '#ui/words/fill.ts'

const isWord = (id: string): id is WordId => id in words

/**
 * What the engine writes of a set, in the reader's language. A result is frozen in one spelling; intervals, codes and quoted words read
 * alike in both, the rest is put in words here.
 */
export function sayAccepted(lang: Lang, accepted: string): string {
  const cases = casesIn(accepted)
  if (!cases) return sayOne(lang, accepted)
  const { colon, semicolon } = signsOf(lang)
  return cases.map(({ condition, set }) => `${condition}${colon}${sayOne(lang, set)}`).join(semicolon)
}

/** The worst that a promise lets in: a figure with its unit, the whole range where both ends matter, or one for each condition. */
export function sayWorst(worst: string, unit?: string): string {
  if (/^-?\d/.test(worst)) return sayDecimal(worst, unit)
  return unit && /^[[({]/.test(worst) ? `${worst} ${unit}` : worst
}

/** The sets among the values of a finding. */
export const saidSets = (lang: Lang, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      (name === 'inner' || name === 'outer') && typeof value === 'string' ? sayAccepted(lang, value) : value,
    ]),
  )

function sayOne(lang: Lang, set: string): string {
  const word = say(lang)
  if (set === 'not detected') return word('accepted.not-detected')
  if (set === '{yes}') return word('accepted.yes')
  if (set === '{no, yes}') return word('accepted.no-promise')
  const [, why] = /^\? \(([a-z-]+)\)$/.exec(set) ?? []
  if (why) return isWord(`because.${why}`) ? word(`because.${why}` as WordId) : set // just looked up
  if (lang === 'zh' && set.startsWith('{')) return set.replaceAll(', ', '、')
  return set
}

/** One set as the engine writes it; quoted words may hold anything but the quotation mark that ends them. */
const oneSet = /(?:“[^”]*”|not detected|\? \([a-z-]+\)|—|∅|[[({][^;:]*)/.source
const oneCase = new RegExp(`^([^:;]+): (${oneSet})(?:; |$)`)

/** “large: [5, ∞) mm; small: not detected” by its conditions. Undefined where it has none. */
function casesIn(accepted: string): { condition: string; set: string }[] | undefined {
  const cases: { condition: string; set: string }[] = []
  for (let rest = accepted; rest !== '';) {
    const [all, condition, set] = oneCase.exec(rest) ?? []
    if (all === undefined || condition === undefined || set === undefined || condition.startsWith('“')) return undefined
    cases.push({ condition, set })
    rest = rest.slice(all.length)
  }
  return cases.length > 0 ? cases : undefined
}
