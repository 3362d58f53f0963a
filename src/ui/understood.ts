import type { Acceptance } from '#domain/requirement/acceptance.ts'
import { same, written } from '#domain/requirement/decimal.ts'
import type { Interval } from '#domain/requirement/interval.ts'
import { plainOf } from '#domain/requirement/notation.ts'
import { readWritten } from '#domain/requirement/read.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import { sayRequirement } from '#ui/requirement.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'

/** How a requirement is understood, in words; or why it is not, and what to write instead. */
export type Understood = { readonly said: string; readonly wrong: boolean }

export function understood(
  lang: Lang,
  typed: string,
  { indicator, scheme }: { indicator: Indicator; scheme: Pick<Scheme, 'indicators' | 'varieties'> },
): Understood | undefined {
  if (typed.trim() === '') return undefined
  const requirement = plainOf(typed.trim(), scheme.indicators)
  if (typeof requirement === 'object')
    return { said: sayRequirement(lang, scheme, requirement).join('；'), wrong: false }
  const { acceptance, refusal } = readWritten(requirement, { indicator, variety: '' })
  if (refusal) return { said: sayRefusal(lang, refusal).sentence, wrong: true }
  return { said: sayAcceptance(lang, acceptance, indicator), wrong: false }
}

function sayAcceptance(lang: Lang, acceptance: Acceptance, indicator: Indicator): string {
  const word = say(lang)
  const signs = signsOf(lang)
  switch (acceptance.kind) {
    case 'numbers': {
      const unit = indicator.unit && indicator.unit !== '1' ? ` ${indicator.unit}` : ''
      return acceptance.set.map((one) => sayInterval(lang, one, unit)).join(lang === 'zh' ? '，或' : ', or ')
    }
    case 'codes':
      if (indicator.valueKind === 'yes-no')
        return word(acceptance.codes.includes('no') ? 'read.no-promise' : 'read.yes')
      return acceptance.codes.length === 1
        ? acceptance.codes.join('')
        : word('read.one-of', { codes: acceptance.codes.join(signs.listed) })
    case 'grades':
      return word('read.one-of', { codes: acceptance.names.slice(acceptance.from).join(signs.listed) })
    case 'text':
      return word('read.words')
    case 'not-detected':
      return word('read.not-detected')
    case 'conditions':
      return acceptance.cases
        .map((one) => `${one.condition}${signs.colon}${sayAcceptance(lang, one.acceptance, indicator)}`)
        .join(signs.semicolon)
    case 'missing':
      return word('read.nothing')
    case 'unsettled':
      return word('read.words')
  }
}

function sayInterval(lang: Lang, { lower, upper }: Interval, unit: string): string {
  const word = say(lang)
  const a = lower ? written(lower.at) + unit : ''
  const b = upper ? written(upper.at) + unit : ''
  if (lower && upper && same(lower.at, upper.at)) return word('read.exactly', { a })
  if (lower?.closed && upper?.closed) return word('read.from-to', { a: written(lower.at), b })
  const from = lower && word(lower.closed ? 'read.at-least' : 'read.more-than', { a })
  const to = upper && word(upper.closed ? 'read.at-most' : 'read.less-than', { b })
  if (from && to) return word('read.and', { one: from, other: to })
  return from ?? to ?? word('read.any')
}
